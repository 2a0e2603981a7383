import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** How the report with a code stands. It is asked for anew each time: it may have been withdrawn. */
export function verifyQuery(reportCode: string) {
  return queryOptions({
    queryKey: ['verify', reportCode],
    queryFn: () => body(api.GET('/verify/{reportCode}', { params: { path: { reportCode } } })),
    staleTime: 0,
    gcTime: 0,
  })
}
