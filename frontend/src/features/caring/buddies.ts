import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'

/** Everybody else in the group, with what there is between each and oneself. */
export function buddiesQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'buddies'],
    queryFn: () => body(api.GET('/groups/{groupId}/buddies', { params: { path: { groupId } } })),
  })
}

/** Says that one would like somebody as a buddy, or that one would not (any more). */
export function useSayToBuddy(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ hatId, would }: { hatId: string; would: boolean }) => {
      const said = { params: { path: { groupId, hatId }, header: freshKey } }
      return body(would ? api.PUT('/groups/{groupId}/buddies/{hatId}', said) : api.DELETE('/groups/{groupId}/buddies/{hatId}', said))
    },
    onSettled: () => client.invalidateQueries(buddiesQuery(groupId)),
  })
}
