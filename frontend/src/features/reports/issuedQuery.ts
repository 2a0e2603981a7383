import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** The signed reports that a practice has given out, asked for anew each time: downloading one adds it. */
export function issuedQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'issued-reports'],
    queryFn: () => body(api.GET('/practices/{practiceId}/issued-reports', { params: { path: { practiceId } } })),
    staleTime: 0,
  })
}
