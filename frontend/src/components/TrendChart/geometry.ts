/** A day on the time line, from the left edge (0) to the right (100). */
export type Place = (day: string) => number

const left = 4
const right = 96

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** Where days stand between the first and the last, in hundredths of the width. */
export function placeBetween(first: string, last: string): Place {
  const from = dayNumber(first)
  const length = dayNumber(last) - from
  return (day) => {
    const part = length === 0 ? 0 : (dayNumber(day) - from) / length
    return left + (right - left) * Math.min(1, Math.max(0, part))
  }
}

export interface Dot {
  x: number
  score: number
  /** The wording of some criteria changed since the one before. */
  afterBreak: boolean
}

export interface Stroke {
  from: Dot
  to: Dot
  /** The line is interrupted here. */
  broken: boolean
}

/** The strokes from dot to dot. Where a score is missing the dots beside it are not joined. */
export function strokes(dots: (Dot | null)[]): Stroke[] {
  return dots.flatMap((to, index) => {
    const from = dots[index - 1]
    return from && to ? [{ from, to, broken: to.afterBreak }] : []
  })
}

/** Which end of its words stands at a mark, so that they stay within the picture. */
export function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 35) return 'start'
  return x > 65 ? 'end' : 'middle'
}
