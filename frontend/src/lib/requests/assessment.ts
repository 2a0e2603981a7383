import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** One's own assessment of a placement; before the first word an empty draft. */
export function assessmentQuery(placementId: string) {
  return queryOptions({
    queryKey: ['placement', placementId, 'assessment'],
    queryFn: () => body(api.GET('/placements/{placementId}/assessment', { params: { path: { placementId } } })),
    // Another tab, or the day, changes what can be done with it.
    staleTime: 0,
  })
}
