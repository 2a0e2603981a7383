import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** What to agree together, the widest differences first. For the lead. */
export function agreeQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'agree'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/agree', { params: { path: { practiceId, auditId } } })),
    staleTime: 0,
  })
}
