import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** What was answered in the self-assessment that this one looks again from. It is submitted, so it does not change. */
export function earlierAnswersQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'earlier-answers'],
    queryFn: () =>
      body(
        api.GET('/practices/{practiceId}/audits/{auditId}/earlier-answers', { params: { path: { practiceId, auditId } } }),
      ),
    staleTime: 5 * 60_000,
  })
}
