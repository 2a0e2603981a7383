import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { practiceInvitationsQuery } from './invitationsQuery'

export function useTakeBackInvitation(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitationId: string) =>
      body(
        api.DELETE('/practices/{practiceId}/invitations/{invitationId}', {
          params: { path: { practiceId, invitationId }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: practiceInvitationsQuery(practiceId).queryKey }),
  })
}
