import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** What is left before submitting. */
export function checkQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'check'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/check', { params: { path: { practiceId, auditId } } })),
    staleTime: 0,
  })
}
