import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'

/** A practice in the list of England, with who leads it and the open invitations. */
export function listedPracticeQuery(groupId: string, listedPracticeId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'practice', listedPracticeId],
    queryFn: () =>
      body(api.GET('/groups/{groupId}/practices/{listedPracticeId}', { params: { path: { groupId, listedPracticeId } } })),
  })
}

/** The answer holds the link, which nothing can show a second time. */
export function useInviteLead(groupId: string, listedPracticeId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(
        api.POST('/groups/{groupId}/practices/{listedPracticeId}/invitations', {
          params: { path: { groupId, listedPracticeId }, header: freshKey },
          body: { email: '' },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: listedPracticeQuery(groupId, listedPracticeId).queryKey }),
  })
}
