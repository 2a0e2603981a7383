import { useId } from 'react'

/** A level of the scale, or one of the answers that are not levels, or none yet. */
export type Mark = number | 'not_sure' | 'does_not_apply' | 'not_seen' | 'unanswered'

interface LevelMarkProps {
  mark: Mark
  /** The highest level of the scale. */
  top: number
  /** The word of the level. A mark is never shown without it. */
  label: string
  /** Leaves the word to screen readers, where the same word stands beside it or in a table header. */
  wordHidden?: boolean
}

/** How full the circle is drawn: empty at 0, full at the top, and visibly not full just below it. */
function fullness(level: number, top: number): number {
  return level >= top ? 1 : level / (top + 1)
}

function Slice({ part }: { part: number }) {
  if (part >= 1) return <circle cx="12" cy="12" r="8" className="dw-mark__fill" />
  const angle = 2 * Math.PI * part
  const x = 12 + 8 * Math.sin(angle)
  const y = 12 - 8 * Math.cos(angle)
  return <path className="dw-mark__fill" d={`M12 12V4A8 8 0 ${part > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}z`} />
}

/** The drawing alone, 24 by 24, for a picture that has its words elsewhere. */
export function LevelDrawing({ mark, top }: { mark: Mark; top: number }) {
  const hatch = useId()
  if (typeof mark === 'number') {
    return (
      <>
        <circle cx="12" cy="12" r="10" className="dw-mark__ring" />
        {mark > 0 && <Slice part={fullness(mark, top)} />}
      </>
    )
  }
  if (mark === 'not_sure') {
    return (
      <>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" className="dw-mark__hatch" />
        </pattern>
        <circle cx="12" cy="12" r="10" className="dw-mark__ring" />
        <circle cx="12" cy="12" r="10" fill={`url(#${hatch})`} />
        <text x="12" y="17" textAnchor="middle" className="dw-mark__sign">
          ?
        </text>
      </>
    )
  }
  return (
    <>
      <circle cx="12" cy="12" r="10" className="dw-mark__ring dw-mark__ring--open" />
      {mark === 'does_not_apply' && <path d="M7.500 12h9" className="dw-mark__dash" />}
      {mark === 'not_seen' && <path d="M6.500 11c3 4.500 8 4.500 11 0M12 14.400v2.600" className="dw-mark__dash" />}
    </>
  )
}

/** A drawn circle and its word: readable in greyscale, in forced colours and aloud. */
export function LevelMark({ mark, top, label, wordHidden }: LevelMarkProps) {
  return (
    <span className="dw-mark">
      <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
        <LevelDrawing mark={mark} top={top} />
      </svg>
      <span className={wordHidden ? 'nhsuk-u-visually-hidden' : 'dw-mark__word'}>{label}</span>
    </span>
  )
}
