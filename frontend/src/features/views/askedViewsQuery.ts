import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** Where one's own view is asked for, open rounds first. */
export function askedViewsQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'views'],
    queryFn: () => body(api.GET('/practices/{practiceId}/views', { params: { path: { practiceId } } })),
    // The lead opens and closes rounds at any time.
    staleTime: 0,
  })
}

/** One's own views in a round, nobody else's. */
export function askedViewQuery(practiceId: string, roundId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'views', roundId],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/views/{roundId}', { params: { path: { practiceId, roundId } } })),
    staleTime: 0,
  })
}
