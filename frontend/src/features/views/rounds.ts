import type { Wire } from '../../lib/api'
import { numberInWords } from '../../lib/numberWords'
import type { DomainQuestions } from '../audit/questions'

type Round = Wire['ViewRound']

/** The parts that may still be asked about: one of which a spread was shown is not asked again in the same self-assessment. */
export function freeParts(parts: DomainQuestions[], agree: Wire['AgreeItem'][]): DomainQuestions[] {
  const shown = new Set(agree.filter(({ spread }) => spread !== null).map(({ criterionId }) => criterionId))
  return parts.filter(({ criteria }) => !criteria.some(({ id }) => shown.has(id)))
}

export function openRound(rounds: Round[]): Round | undefined {
  return rounds.find(({ closedAt }) => closedAt === null)
}

function inWords(colleagues: number): string {
  return `${numberInWords(colleagues)} ${colleagues === 1 ? 'colleague' : 'colleagues'}`
}

/**
 * What everybody will see, said beforehand, for so many colleagues asked besides the reader. From `spreadFrom` people on
 * how far apart they are is shown.
 */
export function beforehand(colleagues: number, spreadFrom: number): string {
  const name = inWords(colleagues)
  if (colleagues === 0)
    return `From ${inWords(spreadFrom)} on, Doorway shows how far apart the views are, never whose. If all say the same, it is known of each. With fewer, you talk instead.`
  if (colleagues < spreadFrom)
    return `You ask ${name}. That is too few to show how far apart the views are, because it would be plain whose they are. You talk instead, and each view is a note for oneself.`
  return `You ask ${name}. When you close the round, Doorway shows how far apart the views are, never whose. If all say the same, it is known of each. Where fewer than ${numberInWords(spreadFrom)} chose a level, it shows nothing and you talk instead.`
}
