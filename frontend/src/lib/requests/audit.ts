import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** One self-assessment with its answers. */
export function auditQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}', { params: { path: { practiceId, auditId } } })),
  })
}
