import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** When colleagues were asked for their own view, the latest first. Never who answered. For the lead. */
export function viewRoundsQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'view-rounds'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/view-rounds', { params: { path: { practiceId, auditId } } })),
    // Another lead may open or close one at any time.
    staleTime: 0,
  })
}
