import { addresses } from '../../lib/addresses'
import type { Place } from './drafts'

/** The page on which an answer or a view is written. */
export function placeAddress({ practiceId, auditId, criterionId, roundId }: Place): string {
  return roundId ? addresses.view(practiceId, roundId, criterionId) : addresses.criterion(practiceId, auditId, criterionId)
}
