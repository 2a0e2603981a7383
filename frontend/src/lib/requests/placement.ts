import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** One's own placement. */
export function placementQuery(placementId: string) {
  return queryOptions({
    queryKey: ['placement', placementId],
    queryFn: () => body(api.GET('/placements/{placementId}', { params: { path: { placementId } } })),
  })
}
