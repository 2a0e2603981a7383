import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

/** What is another word than last time. A lower one is not failure: somebody may have looked harder. */
export function movedWords({ since, higher, lower }: Wire['WordsMoved']): string {
  const parts = [
    higher.length > 0 && `further along in ${named(higher)}`,
    lower.length > 0 && `seen differently in ${named(lower)}`,
  ].filter(Boolean)
  const day = dateInWords(since)
  return parts.length === 0 ? `The same words as on ${day}.` : `Since ${day}: ${parts.join('; ')}.`
}

/** In quotation marks: a name may have a comma of its own. */
function named(titles: string[]): string {
  return titles.map((title) => `“${title}”`).join(', ')
}
