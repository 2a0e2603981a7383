import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** Who is to lead the practice, and does not yet. */
export function claimsQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'claims'],
    queryFn: () => body(api.GET('/practices/{practiceId}/claims', { params: { path: { practiceId } } })),
    // Colleagues change it at any time.
    staleTime: 0,
  })
}
