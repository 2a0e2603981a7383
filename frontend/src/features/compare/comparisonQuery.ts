import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** The practice's answers beside the views of others. For the lead. */
export function comparisonQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'comparison'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/comparison', { params: { path: { practiceId, auditId } } })),
    staleTime: 0,
  })
}
