import type { AnswerFields, LowerBecause } from './answerFields'

/** What a practice may say of a level that is lower than last time. */
export const lowerBecauseWords: Record<LowerBecause, string> = {
  '': '',
  looked_harder: 'We looked harder this time',
  staff_changed: 'Staff have changed',
  we_stopped: 'We stopped doing it',
}

/** Whether an answer is a level below last time's. `before` is null where there is none to put beside it. */
export function isLower({ choice, level }: Pick<AnswerFields, 'choice' | 'level'>, before: number | null): boolean {
  return before !== null && choice === 'level' && level !== null && level < before
}

/** A choice, without a reason for being lower where it is not lower any more. */
export function withReason(
  here: AnswerFields,
  change: Partial<AnswerFields>,
  before: number | null,
): Partial<AnswerFields> {
  return isLower({ ...here, ...change }, before) ? change : { ...change, lowerBecause: '' }
}
