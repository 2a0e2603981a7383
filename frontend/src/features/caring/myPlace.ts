import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, type Wire } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** What one asked for oneself in a group. */
export function myPlaceQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'my-place'],
    queryFn: () => body(api.GET('/groups/{groupId}/my-place', { params: { path: { groupId } } })),
  })
}

/** Asks for it. */
export function useChangeMyPlace(groupId: string) {
  const client = useQueryClient()
  const { queryKey } = myPlaceQuery(groupId)
  const once = useOnce(`my-place-${groupId}`)
  return useMutation({
    mutationFn: ({ asked, seen }: { asked: Wire['MyPlaceInput']; seen: number }) =>
      once({ asked, seen }, (header) =>
        body(
          api.PUT('/groups/{groupId}/my-place', {
            params: { path: { groupId }, header: { ...header, ...ifMatch(seen) } },
            body: asked,
          }),
        ),
      ),
    onSuccess: (place) => client.setQueryData(queryKey, place),
    onError: () => client.invalidateQueries({ queryKey }),
  })
}
