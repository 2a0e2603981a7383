import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** What colleagues were asked to answer in a self-assessment. For the lead. */
export function requestsQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'requests'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/requests', { params: { path: { practiceId, auditId } } })),
    // Colleagues change it at any time.
    staleTime: 0,
  })
}
