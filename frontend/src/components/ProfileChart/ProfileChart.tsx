import { LevelMark, type Mark } from '../LevelMark/LevelMark'

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
  low_coverage: 'No score: under 60 % rated',
}

const width = 600
const height = 28

/** One bar on the scale: its length is the score, with a line at each level. */
function ScoreBar({ score, top }: { score: number; top: number }) {
  const steps = Array.from({ length: top - 1 }, (_, index) => ((index + 1) * width) / top)
  return (
    <svg className="dw-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="dw-bar__track" x="0.5" y="0.5" width={width - 1} height={height - 1} />
      <rect className="dw-bar__fill" x="0.5" y="0.5" width={((width - 1) * score) / 100} height={height - 1} />
      {steps.map((x) => (
        <path className="dw-bar__step" key={x} d={`M${x} 0V${height}`} />
      ))}
    </svg>
  )
}

function counts(row: ProfileRow, props: ProfileChartProps): { mark: Mark; label: string; count: number }[] {
  return [
    ...props.scale.map(({ level, label }): { mark: Mark; label: string; count: number } => ({
      mark: level,
      label,
      count: row.levels[level] ?? 0,
    })),
    { mark: 'not_sure', label: props.notSureLabel, count: row.notSure },
    { mark: 'does_not_apply', label: props.doesNotApplyLabel, count: row.doesNotApply },
  ]
}

function Row({ row, chart }: { row: ProfileRow; chart: ProfileChartProps }) {
  const top = chart.scale.length - 1
  return (
    <li className="dw-profile__row">
      <p className="dw-profile__label">{row.label}</p>
      <div className="dw-profile__bar">
        {row.score === null ? (
          <p className="dw-profile__none">{row.whyNoScore ? whyNoScoreWords[row.whyNoScore] : 'No score'}</p>
        ) : (
          <ScoreBar score={row.score} top={top} />
        )}
      </div>
      <p className="dw-profile__score">
        {row.score !== null && (
          <>
            <b>{row.score}</b> out of 100,{' '}
          </>
        )}
        {row.rated} of {row.applicable} rated
      </p>
      <ul className="dw-profile__counts">
        {counts(row, chart)
          .filter(({ count }) => count > 0)
          .map(({ mark, label, count }) => (
            <li key={label}>
              <LevelMark mark={mark} top={top} label={`${label}:`} wordHidden /> {count}
            </li>
          ))}
      </ul>
    </li>
  )
}

/** What the drawn marks below the bars mean. Rows read aloud say it in words, so this is for the eye alone. */
function Legend(chart: ProfileChartProps) {
  const top = chart.scale.length - 1
  const kinds: [Mark, string][] = [
    ...chart.scale.map(({ level, label }): [Mark, string] => [level, label]),
    ['not_sure', chart.notSureLabel],
    ['does_not_apply', chart.doesNotApplyLabel],
  ]
  return (
    <div className="dw-profile__legend" aria-hidden="true">
      {kinds.map(([mark, label]) => (
        <LevelMark key={label} mark={mark} top={top} label={label} />
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

/** One horizontal bar a domain or principle, readable aloud row by row, with the same figures as a table. */
export function ProfileChart(chart: ProfileChartProps) {
  return (
    <figure className="dw-profile">
      <figcaption className="dw-profile__caption">{chart.caption}</figcaption>
      <Legend {...chart} />
      <div className="dw-profile__scale" aria-hidden="true">
        <div className="dw-profile__steps">
          {chart.scale.slice(1).map(({ level, label }) => (
            <div className="dw-profile__step" key={level}>
              {level === 1 && <span>{chart.scale[0]?.label}</span>}
              <span>{label}</span>
            </div>
          ))}
        </div>
      </div>
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
