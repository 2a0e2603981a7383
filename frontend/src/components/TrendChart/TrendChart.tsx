import { dateInWords, monthInWords } from '../../lib/dates'
import { anchorAt, placeBetween, strokes, type Dot, type Place } from './geometry'

export interface TrendMoment {
  id: string
  day: string
}

export interface TrendBreak {
  /** The first moment with the newer wording. */
  before: string
  label: string
}

export interface TrendRow {
  id: string
  label: string
  /** One for each moment: 0 to 100, or null where too little is rated for a score. */
  scores: (number | null)[]
  /** Said where there is no score. */
  why: string[]
  /** How many criteria stand behind each point. */
  criteria: number
}

interface TrendChartProps {
  caption: string
  rowName: string
  moments: TrendMoment[]
  breaks: TrendBreak[]
  /** Days on which an action was done. */
  done: string[]
  /** The right end of the time line. */
  today: string
  rows: TrendRow[]
}

const height = 84
const margin = 9

function heightOf(score: number): number {
  return height - margin - ((height - 2 * margin) * score) / 100
}

/** Where the line is interrupted: half-way between the two moments. */
function breakPlaces({ moments, breaks }: TrendChartProps, place: Place): { x: number; label: string }[] {
  return breaks.flatMap(({ before, label }) => {
    const index = moments.findIndex(({ id }) => id === before)
    const [to, from] = [moments[index], moments[index - 1]]
    return to && from ? [{ x: (place(from.day) + place(to.day)) / 2, label }] : []
  })
}

function percent(x: number): string {
  return `${x.toFixed(2)}%`
}

function dotsOf(row: TrendRow, { moments, breaks }: TrendChartProps, place: Place): (Dot | null)[] {
  return moments.map(({ id, day }, index) => {
    const score = row.scores[index] ?? null
    return score === null ? null : { x: place(day), score, afterBreak: breaks.some(({ before }) => before === id) }
  })
}

/** "from 52 to 67", "67", or why there is no score. */
export function scoreWords({ scores, why }: Pick<TrendRow, 'scores' | 'why'>): string {
  const [first, latest] = [scores[0] ?? null, scores.at(-1) ?? null]
  if (latest === null) return why.at(-1) ?? ''
  if (first === null || scores.length === 1) return `${latest} of 100`
  return first === latest ? `${latest} of 100, as before` : `from ${first} to ${latest}`
}

function Line({ row, chart, place }: { row: TrendRow; chart: TrendChartProps; place: Place }) {
  const dots = dotsOf(row, chart, place)
  const drawn = dots.filter((dot) => dot !== null)
  return (
    <svg className="dw-trend__line" width="100%" height={height} role="img" aria-label={`${row.label}: ${scoreWords(row)}.`}>
      {[0, 50, 100].map((score) => (
        <line key={score} className="dw-trend__rule" x1="0" x2="100%" y1={heightOf(score)} y2={heightOf(score)} />
      ))}
      {breakPlaces(chart, place).map(({ x }) => (
        <line key={x} className="dw-trend__break" x1={percent(x)} x2={percent(x)} y1="0" y2={height} />
      ))}
      {strokes(dots).map(({ from, to, broken }) => (
        <line
          key={from.x}
          className={broken ? 'dw-trend__stroke dw-trend__stroke--broken' : 'dw-trend__stroke'}
          x1={percent(from.x)}
          y1={heightOf(from.score)}
          x2={percent(to.x)}
          y2={heightOf(to.score)}
        />
      ))}
      {drawn.map(({ x, score }, index) => (
        <circle
          key={x}
          className={index === drawn.length - 1 ? 'dw-trend__dot dw-trend__dot--latest' : 'dw-trend__dot'}
          cx={percent(x)}
          cy={heightOf(score)}
          r={index === drawn.length - 1 ? 6 : 5}
        />
      ))}
    </svg>
  )
}

/** The days that all lines share: the self-assessments, where wording changed, and what was done in between. */
function TimeLine({ chart, place }: { chart: TrendChartProps; place: Place }) {
  const breaks = breakPlaces(chart, place)
  const top = 22 * breaks.length
  const base = top + 26
  const ends = [chart.moments[0], chart.moments.length > 1 ? chart.moments.at(-1) : undefined].filter((end) => end !== undefined)
  return (
    <svg className="dw-trend__time" width="100%" height={base + 44} aria-hidden="true" focusable="false">
      <line className="dw-trend__axis" x1="0" x2="100%" y1={base} y2={base} />
      {breaks.map(({ x, label }, index) => (
        <g key={x}>
          <line className="dw-trend__break" x1={percent(x)} x2={percent(x)} y1={22 * index + 18} y2={base + 44} />
          <text x={percent(x)} y={22 * index + 14} textAnchor={anchorAt(x)}>
            {label}
          </text>
        </g>
      ))}
      {chart.done.map((day, index) => (
        <svg key={index} x={percent(place(day))} y={base} overflow="visible">
          <path className="dw-trend__done" d="M0 -8L6 0L0 8L-6 0z" />
        </svg>
      ))}
      {chart.moments.map(({ id, day }) => (
        <circle key={id} className="dw-trend__dot dw-trend__dot--latest" cx={percent(place(day))} cy={base} r="6" />
      ))}
      <text x="100%" y={base - 10} textAnchor="end">
        today
      </text>
      {ends.map(({ id, day }) => (
        <text key={id} x={percent(place(day))} y={base + 30} textAnchor={anchorAt(place(day))}>
          {monthInWords(day)}
        </text>
      ))}
    </svg>
  )
}

function Legend({ chart }: { chart: TrendChartProps }) {
  return (
    <ul className="dw-trend__legend" aria-hidden="true">
      <li>
        <svg width="16" height="16" viewBox="-8 -8 16 16">
          <circle className="dw-trend__dot dw-trend__dot--latest" r="6" />
        </svg>
        a self-assessment
      </li>
      {chart.done.length > 0 && (
        <li>
          <svg width="16" height="16" viewBox="-8 -8 16 16">
            <path className="dw-trend__done" d="M0 -7L5 0L0 7L-5 0z" />
          </svg>
          an action was done
        </li>
      )}
      {chart.breaks.length > 0 && (
        <li>
          <svg width="16" height="16" viewBox="-8 -8 16 16">
            <path className="dw-trend__break" d="M0 -8V8" />
          </svg>
          wording changed
        </li>
      )}
      <li>
        <svg width="16" height="16" viewBox="-8 -8 16 16">
          <path className="dw-trend__rule" d="M-8 -7H8M-8 0H8M-8 7H8" />
        </svg>
        100, 50 and 0
      </li>
    </ul>
  )
}

function DataTable({ caption, rowName, moments, breaks, rows }: TrendChartProps) {
  return (
    <div className="dw-scroll" role="region" aria-label={`${caption}, as a table`} tabIndex={0}>
      <table className="nhsuk-table dw-table">
        <caption className="nhsuk-u-visually-hidden">{caption}. Scores out of 100.</caption>
        <thead>
          <tr>
            <th scope="col">{rowName}</th>
            {moments.map(({ id, day }) => (
              <th scope="col" key={id}>
                {dateInWords(day)}
                {breaks
                  .filter(({ before }) => before === id)
                  .map(({ label }) => (
                    <span className="dw-trend__label" key={label}>
                      {label}
                    </span>
                  ))}
              </th>
            ))}
            <th scope="col">Criteria compared</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, scores, why, criteria }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {moments.map((moment, index) => (
                <td key={moment.id}>{scores[index] ?? why[index]}</td>
              ))}
              <td>{criteria}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A small line for each row over the days that they share, and the same figures as a table. With two moments it is a slope. */
export function TrendChart(chart: TrendChartProps) {
  const [first] = chart.moments
  if (!first) return null
  const place = placeBetween(first.day, chart.today)
  return (
    <figure className="dw-trend">
      <figcaption className="dw-trend__caption">{chart.caption}</figcaption>
      <Legend chart={chart} />
      <div className="dw-trend__row dw-trend__row--time">
        <TimeLine chart={chart} place={place} />
      </div>
      <ul className="dw-trend__rows">
        {chart.rows.map((row) => (
          <li className="dw-trend__row" key={row.id}>
            <p className="dw-trend__name">{row.label}</p>
            <Line row={row} chart={chart} place={place} />
            <p className="dw-trend__score">
              {scoreWords(row)}
              <span className="dw-trend__counts">
                {row.criteria} {row.criteria === 1 ? 'criterion' : 'criteria'} compared
              </span>
            </p>
          </li>
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
