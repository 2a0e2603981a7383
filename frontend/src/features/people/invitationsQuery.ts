import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** The invitations to the practice, newest first. Their links cannot be shown again. */
export function practiceInvitationsQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'invitations'],
    queryFn: () => body(api.GET('/practices/{practiceId}/invitations', { params: { path: { practiceId } } })),
    // Colleagues change it at any time.
    staleTime: 0,
  })
}
