import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { practiceInvitationsQuery } from './invitationsQuery'

/** The answer holds the link, unless it was mailed; nothing can show it a second time. */
export function useInvite(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invite: Wire['PracticeInvite']) =>
      body(api.POST('/practices/{practiceId}/invitations', { params: { path: { practiceId }, header: freshKey }, body: invite })),
    onSuccess: () => client.invalidateQueries({ queryKey: practiceInvitationsQuery(practiceId).queryKey }),
  })
}
