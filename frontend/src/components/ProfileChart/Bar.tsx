import { useId } from 'react'
import { LevelDrawing, type Mark } from '../LevelMark/LevelMark'

/** With more pieces than this they are too narrow on a phone for a mark each. */
const mostMarked = 12

interface SegmentProps {
  mark: Mark
  /** The highest level of the scale. */
  top: number
  /** Without its mark, where there is no room. */
  bare?: boolean
}

/** The scale may have more levels than there are shades: the ends keep theirs. */
function shade(level: number, top: number): number {
  return top === 0 ? 3 : Math.round((3 * level) / top)
}

/** One piece of a bar: its shade or pattern, and its mark in the middle. */
export function Segment({ mark, top, bare = false }: SegmentProps) {
  const hatch = useId()
  const kind = typeof mark === 'number' ? `level-${shade(mark, top)}` : mark
  return (
    <svg className={`dw-segment dw-segment--${kind}`} aria-hidden="true" focusable="false">
      {mark === 'not_sure' && (
        <>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V6" className="dw-segment__hatch" />
          </pattern>
          <rect width="100%" height="100%" fill={`url(#${hatch})`} />
        </>
      )}
      {!bare && mark !== 'unanswered' && (
        <svg x="50%" y="50%" overflow="visible">
          <g transform="translate(-9.6 -9.6) scale(0.8)">
            <LevelDrawing mark={mark} top={top} />
          </g>
        </svg>
      )}
    </svg>
  )
}

interface BarProps {
  /** The whole bar in a sentence. */
  alt: string
  marks: Mark[]
  top: number
}

/** A piece for each criterion, parted by a thin gap of ground and outlined, so that it reads in greyscale too. */
export function Bar({ alt, marks, top }: BarProps) {
  return (
    <div className="dw-bar" role="img" aria-label={alt}>
      {marks.map((mark, index) => (
        <Segment key={index} mark={mark} top={top} bare={marks.length > mostMarked} />
      ))}
    </div>
  )
}
