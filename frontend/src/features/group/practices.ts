import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { listedPracticeQuery } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** The answer holds the link, which nothing can show a second time. */
export function useInviteLead(groupId: string, listedPracticeId: string) {
  const client = useQueryClient()
  const once = useOnce(`invitation-${listedPracticeId}`)
  return useMutation({
    mutationFn: (email: string) =>
      once(email, (header) =>
        body(
          api.POST('/groups/{groupId}/practices/{listedPracticeId}/invitations', {
            params: { path: { groupId, listedPracticeId }, header },
            body: { email },
          }),
        ),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: listedPracticeQuery(groupId, listedPracticeId).queryKey }),
  })
}

export function useTakeLeadBack(groupId: string, listedPracticeId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitationId: string) =>
      body(
        api.DELETE('/groups/{groupId}/practices/{listedPracticeId}/invitations/{invitationId}', {
          params: { path: { groupId, listedPracticeId, invitationId }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: listedPracticeQuery(groupId, listedPracticeId).queryKey }),
  })
}

/** Says which practice took over; an empty id for none. */
export function useNameSuccessor(groupId: string, listedPracticeId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (practiceId: string) =>
      body(
        api.PUT('/groups/{groupId}/practices/{listedPracticeId}/successor', {
          params: { path: { groupId, listedPracticeId }, header: freshKey },
          body: { practiceId },
        }),
      ),
    onSuccess: (practice) => client.setQueryData(listedPracticeQuery(groupId, listedPracticeId).queryKey, practice),
  })
}
