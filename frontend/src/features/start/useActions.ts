import { useQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { planQuery } from '../../lib/requests/plan'

/** The actions in force; none while they are still on their way. */
export function useActions(practiceId: string, submitted?: Wire['AuditSummary']): Wire['Action'][] {
  const { data } = useQuery({
    ...planQuery(practiceId, submitted?.id ?? ''),
    enabled: submitted !== undefined,
    // What is shown already stays, should it not be possible to look again.
    throwOnError: (_, query) => query.state.data === undefined,
  })
  return data?.actions ?? []
}
