import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'

/** The next question without an answer of what one was asked; when all have one, the page where one says so. */
export function whereToGo(practiceId: string, { auditId, done, nextCriterionId }: Wire['AskedOfMe']): string {
  if (done || nextCriterionId === '') return addresses.audit(practiceId, auditId)
  return addresses.criterion(practiceId, auditId, nextCriterionId)
}
