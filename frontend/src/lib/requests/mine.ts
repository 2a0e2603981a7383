import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** What one was asked to answer in this practice, and the actions one takes on. */
export function mineQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'mine'],
    queryFn: () => body(api.GET('/practices/{practiceId}/mine', { params: { path: { practiceId } } })),
    // Colleagues change it at any time.
    staleTime: 0,
  })
}
