import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

export function publicLinesQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'public-lines'],
    queryFn: () => body(api.GET('/practices/{practiceId}/public-lines', { params: { path: { practiceId } } })),
  })
}
