import { LevelMark, type Mark } from '../LevelMark/LevelMark'
import { Bar, Segment } from './Bar'

export interface ScaleLevel {
  level: number
  label: string
}

export interface ProfileRow {
  id: string
  label: string
  /** 0 to 100, or null where too little is rated for a score. Worked out by the server only. */
  score: number | null
  /** Why there is no score: fewer than 3 rated, or under 60 % rated. */
  whyNoScore?: 'few_rated' | 'low_coverage'
  /** How many criteria stand at each level, lowest level first. */
  levels: number[]
  rated: number
  applicable: number
  notSure: number
  doesNotApply: number
  unanswered: number
}

interface ProfileChartProps {
  caption: string
  /** What a row is: "Domain" or "Principle". */
  rowName: string
  scale: ScaleLevel[]
  rows: ProfileRow[]
  notSureLabel: string
  doesNotApplyLabel: string
}

const whyNoScoreWords = {
  few_rated: 'No score: fewer than 3 rated',
  low_coverage: 'No score: under 60% rated',
}

interface Count {
  mark: Mark
  label: string
  count: number
}

/** How many criteria stand where, the lowest level first; "not answered" only where the chart has any. */
function counts(row: ProfileRow, chart: ProfileChartProps): Count[] {
  const levels = chart.scale.map(({ level, label }): Count => ({ mark: level, label, count: row.levels[level] ?? 0 }))
  const others: Count[] = [
    { mark: 'not_sure', label: chart.notSureLabel, count: row.notSure },
    { mark: 'does_not_apply', label: chart.doesNotApplyLabel, count: row.doesNotApply },
  ]
  const left: Count = { mark: 'unanswered', label: 'Not answered yet', count: row.unanswered }
  return [...levels, ...others, ...(chart.rows.some(({ unanswered }) => unanswered > 0) ? [left] : [])]
}

/** The furthest first; what is not a level comes last. */
function furthestFirst(all: Count[], levels: number): Count[] {
  return [...all.slice(0, levels).reverse(), ...all.slice(levels)].filter(({ count }) => count > 0)
}

function besideTheScore({ rated, applicable, notSure, doesNotApply }: ProfileRow): string {
  return [
    `${rated} of ${applicable} rated`,
    notSure > 0 && `${notSure} not sure`,
    doesNotApply > 0 && `${doesNotApply} ${doesNotApply === 1 ? 'does' : 'do'} not apply`,
  ]
    .filter((words) => words !== false)
    .map((words) => words.replaceAll(' ', '\u00a0'))
    .join(', ')
}

function Row({ row, chart }: { row: ProfileRow; chart: ProfileChartProps }) {
  const pieces = furthestFirst(counts(row, chart), chart.scale.length)
  return (
    <li className="dw-profile__row">
      <p className="dw-profile__label">{row.label}</p>
      <Bar
        alt={`${row.label}. ${pieces.map(({ label, count }) => `${label}: ${count}`).join(', ')}.`}
        marks={pieces.flatMap(({ mark, count }) => Array<Mark>(count).fill(mark))}
        top={chart.scale.length - 1}
      />
      <p className="dw-profile__score">
        {row.score === null ? (
          <span>{row.whyNoScore ? whyNoScoreWords[row.whyNoScore] : 'No score'}</span>
        ) : (
          <span>
            <b>{row.score}</b> of 100
          </span>
        )}
        <span className="dw-profile__counts">{besideTheScore(row)}</span>
      </p>
    </li>
  )
}

/** What the pieces of the bars mean. Bars read aloud say it in words, so this is for the eye alone. */
function Legend(chart: ProfileChartProps) {
  const [first] = chart.rows
  if (!first) return null
  return (
    <div className="dw-profile__legend" aria-hidden="true">
      {counts(first, chart).map(({ mark, label }) => (
        <span className="dw-profile__meaning" key={label}>
          <Segment mark={mark} top={chart.scale.length - 1} />
          {label}
        </span>
      ))}
    </div>
  )
}

function DataTable(chart: ProfileChartProps) {
  const top = chart.scale.length - 1
  const columns = chart.rows[0] ? counts(chart.rows[0], chart) : []
  return (
    <div className="dw-scroll" role="region" aria-label={`${chart.caption}, as a table`} tabIndex={0}>
      <table className="nhsuk-table dw-table">
        <caption className="nhsuk-u-visually-hidden">{chart.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{chart.rowName}</th>
            <th scope="col">Score out of 100</th>
            <th scope="col">Rated</th>
            {columns.map(({ mark, label }) => (
              <th scope="col" key={label}>
                <LevelMark mark={mark} top={top} label={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              <td>{row.score ?? 'No score'}</td>
              <td>
                {row.rated} of {row.applicable}
              </td>
              {counts(row, chart).map(({ label, count }) => (
                <td key={label}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One bar a domain or principle with a piece for each criterion, as in the reports, and the same figures as a table. */
export function ProfileChart(chart: ProfileChartProps) {
  return (
    <figure className="dw-profile">
      <figcaption className="dw-profile__caption">{chart.caption}</figcaption>
      <Legend {...chart} />
      <ul className="dw-profile__rows">
        {chart.rows.map((row) => (
          <Row key={row.id} row={row} chart={chart} />
        ))}
      </ul>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">The same as a table</span>
        </summary>
        <div className="nhsuk-details__text dw-wide">
          <DataTable {...chart} />
        </div>
      </details>
    </figure>
  )
}
