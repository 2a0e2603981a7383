import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

export function evidenceQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'cqc-evidence'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/cqc-evidence', { params: { path: { practiceId, auditId } } })),
  })
}
