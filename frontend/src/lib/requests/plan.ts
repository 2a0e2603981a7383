import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** The actions of a self-assessment, and suggestions for its gaps. */
export function planQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'plan'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/plan', { params: { path: { practiceId, auditId } } })),
  })
}
