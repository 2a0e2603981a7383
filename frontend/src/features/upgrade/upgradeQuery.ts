import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** What a newer version of the criteria would change in a draft, or what it has changed. */
export function upgradeQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'upgrade'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/upgrade', { params: { path: { practiceId, auditId } } })),
  })
}
