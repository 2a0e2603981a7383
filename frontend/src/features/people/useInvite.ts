import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'
import { practiceInvitationsQuery } from './invitationsQuery'

/** The answer holds the link, unless it was mailed; nothing can show it a second time. */
export function useInvite(practiceId: string) {
  const client = useQueryClient()
  const once = useOnce(`invitation-${practiceId}`)
  return useMutation({
    mutationFn: (invite: Wire['PracticeInvite']) =>
      once(invite, (header) => body(api.POST('/practices/{practiceId}/invitations', { params: { path: { practiceId }, header }, body: invite }))),
    onSuccess: () => client.invalidateQueries({ queryKey: practiceInvitationsQuery(practiceId).queryKey }),
  })
}
