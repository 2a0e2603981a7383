import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { guardSentences } from '../../lib/guard'
import { conflictId } from './ConflictChoice'
import { fieldId } from './GuardedText'
import type { Draft } from './saving'

export const missingReason = 'Say why it does not apply here'

/** What a person has to see before going on, after the button. */
export function whatStandsInTheWay(draft: Draft, needsReason: boolean): SummaryError[] {
  const errors: SummaryError[] = []
  if (draft.theirs) errors.push({ message: 'Choose which of the two answers to keep', fieldId: conflictId })
  if (draft.here.choice === 'does_not_apply' && needsReason && draft.here.reason.trim() === '') {
    errors.push({ message: missingReason, fieldId: fieldId('reason') })
  }
  for (const [path, hold] of Object.entries(draft.holds)) {
    if (hold.kind === 'typing') continue
    const message = hold.kind === 'asked' ? guardSentences[hold.kinds[0] ?? 'ten_digits'] : hold.message
    errors.push({ message, fieldId: fieldId(path) })
  }
  return errors
}
