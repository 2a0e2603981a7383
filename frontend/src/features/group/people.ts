import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { groupKey, groupPeopleQuery } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** The answer holds the link, which nothing can show a second time. */
export function useInvite(groupId: string) {
  const client = useQueryClient()
  const once = useOnce(`invitation-${groupId}`)
  return useMutation({
    mutationFn: (invite: Wire['GroupInvite']) =>
      once(invite, (header) => body(api.POST('/groups/{groupId}/invitations', { params: { path: { groupId }, header }, body: invite }))),
    onSuccess: () => client.invalidateQueries({ queryKey: groupKey(groupId) }),
  })
}

/** Takes back an invitation to the group or to a placement. */
export function useTakeBack(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitationId: string) =>
      body(
        api.DELETE('/groups/{groupId}/invitations/{invitationId}', {
          params: { path: { groupId, invitationId }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: groupKey(groupId) }),
  })
}

export function usePause(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ hatId, paused }: { hatId: string; paused: boolean }) =>
      body(
        api.PATCH('/groups/{groupId}/people/{hatId}', {
          params: { path: { groupId, hatId }, header: freshKey },
          body: { paused },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: groupPeopleQuery(groupId).queryKey }),
  })
}

export function useEndRole(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hatId: string) =>
      body(api.DELETE('/groups/{groupId}/people/{hatId}', { params: { path: { groupId, hatId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries({ queryKey: groupKey(groupId) }),
  })
}
