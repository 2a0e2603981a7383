import { queryOptions } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'

/** What a single-use link is for. Looking does not use it up. */
export function linkQuery(token: string) {
  return queryOptions({
    queryKey: ['link', token],
    queryFn: () => body(api.POST('/links/look', { params: { header: freshKey }, body: { token } })),
    staleTime: Infinity,
    gcTime: 0,
  })
}
