import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** When it is time for the practice to look again. */
export function lookAgainQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'look-again'],
    queryFn: () => body(api.GET('/practices/{practiceId}/look-again', { params: { path: { practiceId } } })),
  })
}
