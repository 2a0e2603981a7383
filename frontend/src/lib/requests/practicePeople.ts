import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** Who is in the practice, leads first. For its lead. */
export function practicePeopleQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'people'],
    queryFn: () => body(api.GET('/practices/{practiceId}/people', { params: { path: { practiceId } } })),
    // Colleagues change it at any time.
    staleTime: 0,
  })
}
