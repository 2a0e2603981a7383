import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** What a practice says to everybody. It is asked for anew each time: the practice may have closed its page. */
export function publicPageQuery(odsCode: string) {
  return queryOptions({
    queryKey: ['you-said', odsCode],
    queryFn: () => body(api.GET('/you-said/{odsCode}', { params: { path: { odsCode } } })),
    staleTime: 0,
    gcTime: 0,
  })
}
