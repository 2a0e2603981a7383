import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'

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
  return useMutation({
    mutationFn: ({ asked, seen }: { asked: Wire['MyPlaceInput']; seen: number }) =>
      body(
        api.PUT('/groups/{groupId}/my-place', {
          params: { path: { groupId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: asked,
        }),
      ),
    onSuccess: (place) => client.setQueryData(queryKey, place),
    onError: () => client.invalidateQueries({ queryKey }),
  })
}
