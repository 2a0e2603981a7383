import { dayOf } from '../../lib/dates'

/** What somebody who is to lead a practice waits for. They do not say yes to themselves. */
export function ownClaimInWords(effectiveAt: string): string {
  return `You begin to lead on ${dayOf(effectiveAt)}, or sooner when a colleague says yes.`
}
