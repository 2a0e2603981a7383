import { LevelDrawing } from '../LevelMark/LevelMark'
import { marksAt, spreadWords, type Spread } from './spreadWords'

interface SpreadPictureProps {
  spread: Spread
  /** The levels of the scale, lowest first. */
  labels: string[]
  /** A level to show beside the others, with what it is: "your view". */
  beside?: { level: number; name: string }
  /** Leaves out the names of the levels, where many pictures stand below one another. */
  small?: boolean
}

/** The width of a step of the scale in the drawing, and in a small one. */
const steps = { large: 100, small: 58 }

/** How far apart several people's views are, on the scale; the sentence below says the same. */
export function SpreadPicture({ spread, labels, beside, small = false }: SpreadPictureProps) {
  const { lowest, highest } = spread
  const top = labels.length - 1
  const step = small ? steps.small : steps.large
  const middle = (level: number) => step * (level + 0.5)
  return (
    <figure className={small ? 'dw-spread dw-spread--small' : 'dw-spread'}>
      <div aria-hidden="true" className="dw-spread__picture">
        <svg viewBox={`0 0 ${step * labels.length} 56`} focusable="false">
          <path className="dw-spread__line" d={`M${middle(0)} 28H${middle(top)}`} />
          <rect className="dw-spread__band" x={middle(lowest) - 28} y="4" width={middle(highest) - middle(lowest) + 56} height="48" rx="24" />
          {labels.map((label, level) => (
            <Stop key={label} level={level} x={middle(level)} top={top} spread={spread} />
          ))}
        </svg>
        {!small && (
          <ol className="dw-spread__levels">
            {labels.map((label, level) => (
              <li key={label}>
                <span>{label}</span>
                {marksAt(spread, level).map((mark) => (
                  <b key={mark}>{mark}</b>
                ))}
                {beside?.level === level && <i>{beside.name}</i>}
              </li>
            ))}
          </ol>
        )}
      </div>
      <figcaption className="dw-spread__words">{spreadWords(spread, labels)}</figcaption>
    </figure>
  )
}

function Stop({ level, x, top, spread }: { level: number; x: number; top: number; spread: Spread }) {
  const { lowest, highest, most } = spread
  if (level < lowest || level > highest) return <circle className="dw-spread__dot" cx={x} cy="28" r="5" />
  const said = level === lowest || level === highest || level === most
  const size = level === most ? 40 : 28
  if (!said) return <circle className="dw-spread__dot dw-spread__dot--in" cx={x} cy="28" r="5" />
  return (
    <svg x={x - size / 2} y={28 - size / 2} width={size} height={size} viewBox="0 0 24 24">
      <LevelDrawing mark={level} top={top} />
    </svg>
  )
}
