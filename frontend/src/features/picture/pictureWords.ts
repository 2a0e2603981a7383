/** A count of practices as far as it may be told; none for too few. */
export type Count = number | null

/** "10 practices or more", and the same words for all that is not told. */
export function countWords(count: Count): string {
  return count === null ? 'Too few to show' : `${count} practices or more`
}

/** The same where it is clear what is counted. */
export function shortCount(count: Count): string {
  return count === null ? 'Too few to show' : `${count} or more`
}

/** Where about half of the practices are. */
export function middleWords({ from, to }: { from: number; to: number }, levels: string[]): string {
  return from === to ? `“${levels[from]}”` : `“${levels[from]}” to “${levels[to]}”`
}

/** The form in which people know it. */
export const formWords = { full: 'full form', short: 'short form' }
