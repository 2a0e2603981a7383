import { useQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import type { Place } from './drafts'
import { earlierAnswersQuery } from './earlierAnswersQuery'

/**
 * What was answered last time, and how far it is known: `none` for a self-assessment that began from no earlier one. The
 * page can be answered before it arrives, and without it.
 */
export function useLastTime({ practiceId, auditId, criterionId }: Place, audit: Wire['Audit']) {
  const asked = audit.earlierAuditId !== null
  const { data, isError, refetch } = useQuery({ ...earlierAnswersQuery(practiceId, auditId), enabled: asked })
  const earlier = data?.criteria.find((criterion) => criterion.criterionId === criterionId)
  return { known: !asked || data !== undefined, failed: isError && !data, tryAgain: () => void refetch(), earlier, answers: data }
}
