import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'

export function invitationsQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'invitations'],
    queryFn: () => body(api.GET('/practices/{practiceId}/invitations', { params: { path: { practiceId } } })),
  })
}

/** The answer holds the link, which nothing can show a second time. */
export function useInviteLead(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(api.POST('/practices/{practiceId}/invitations', { params: { path: { practiceId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery(practiceId).queryKey }),
  })
}
