import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** The conversations that trainees shared with the practice by name, the latest first. For the lead. */
export function sharedConversationsQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'shared conversations'],
    queryFn: () => body(api.GET('/practices/{practiceId}/shared-conversations', { params: { path: { practiceId } } })),
    staleTime: 0,
  })
}
