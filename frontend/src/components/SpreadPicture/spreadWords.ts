import type { Wire } from '../../lib/api'

export type Spread = Wire['Spread']

const steps = ['Seen the same', 'One step apart', 'Two steps apart', 'Three steps apart']

/** How many steps of the scale lie between the lowest and the highest. */
export function widthOf({ lowest, highest }: Spread): number {
  return highest - lowest
}

/** How far apart the views are, in a few words. */
export function widthWords(spread: Spread): string {
  const width = widthOf(spread)
  return steps[width] ?? `${width} steps apart`
}

/** What several people said, in a sentence: never how many, never who. `labels` are those of the scale, lowest first. */
export function spreadWords(spread: Spread, labels: string[]): string {
  const name = (level: number) => `“${labels[level] ?? level}”`
  const { lowest, highest, most, notSure } = spread
  return [range(), notSure && 'Several people were not sure.'].filter(Boolean).join(' ')

  function range(): string {
    if (lowest === highest) return `Everybody who chose a level said ${name(lowest)}.`
    if (most === null) return `From ${name(lowest)} to ${name(highest)}. No level was said most.`
    return `From ${name(lowest)} to ${name(highest)}. Most said ${name(most)}.`
  }
}

/** What stands at one level, for the words under the picture. */
export function marksAt({ lowest, highest, most }: Spread, level: number): string[] {
  const marks = [level === lowest && lowest !== highest && 'lowest', level === most && lowest !== highest && 'most said']
  if (lowest === highest && level === lowest) return ['everybody']
  return [...marks, level === highest && lowest !== highest && 'highest'].filter((mark) => mark !== false)
}
