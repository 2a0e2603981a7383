import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

interface Suggestion {
  say: string
  button: string
  to: string
}

/** Suggests to look again once it is time; never that it is late. Undefined while there is nothing to suggest. */
export function lookAgainWords(practiceId: string, { state, earlierAuditId, submittedOn }: Wire['LookAgain']): Suggestion | undefined {
  if (earlierAuditId === null || (state !== 'short' && state !== 'full')) return undefined
  const last = `You last looked on ${dateInWords(submittedOn)}.`
  return state === 'short'
    ? {
        say: `${last} The short form shows what has changed since then, in about a quarter of an hour.`,
        button: 'Look again with the short form',
        to: addresses.lookAgain(practiceId, earlierAuditId, 'short'),
      }
    : {
        say: `${last} When it suits you, look at all of it again: what you said then will be beside each question.`,
        button: 'Look again',
        to: addresses.lookAgain(practiceId, earlierAuditId, 'full'),
      }
}
