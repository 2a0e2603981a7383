import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { guardSentences } from '../../lib/guard'
import { fieldId } from './GuardedText'
import type { Draft } from './saving'
import type { Shape } from './shape'
import { conflictId } from './TwoTexts'

export const missingReason = 'Say why it does not apply here'

/** What a person has to see before going on, after the button. */
export function whatStandsInTheWay(draft: Draft, needsReason: boolean): SummaryError[] {
  const { choice, reason } = draft.here
  const missing = choice === 'does_not_apply' && needsReason && reason.trim() === ''
  return [...(missing ? [{ message: missingReason, fieldId: fieldId('reason') }] : []), ...heldBack(draft)]
}

/** What of a draft cannot be saved without its writer. */
export function heldBack<S extends Shape>({ theirs, holds }: Draft<S>): SummaryError[] {
  const errors: SummaryError[] = []
  if (theirs) errors.push({ message: 'Choose which of the two answers to keep', fieldId: conflictId })
  for (const [path, hold] of Object.entries(holds)) {
    if (hold.kind === 'typing') continue
    const message = hold.kind === 'asked' ? guardSentences[hold.kinds[0] ?? 'ten_digits'] : hold.message
    errors.push({ message, fieldId: fieldId(path) })
  }
  return errors
}
