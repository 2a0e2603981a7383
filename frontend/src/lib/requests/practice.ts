import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

export function practiceQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId],
    queryFn: () => body(api.GET('/practices/{practiceId}', { params: { path: { practiceId } } })),
  })
}
