import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'
import { revocable } from '../../lib/requests/revocable'

/** What a practice shares with the group now, with the reader's own reviews and suggestions. */
export function sharedPracticeQuery(groupId: string, sharedPracticeId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'shared-practice', sharedPracticeId],
    queryFn: () =>
      body(api.GET('/groups/{groupId}/shared-practices/{sharedPracticeId}', { params: { path: { groupId, sharedPracticeId } } })),
    ...revocable,
  })
}

/** What changed from one self-assessment that a practice shares to the next. */
export function sharedProgressQuery(groupId: string, sharedPracticeId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'shared-practice', sharedPracticeId, 'progress'],
    queryFn: () =>
      body(api.GET('/groups/{groupId}/shared-practices/{sharedPracticeId}/progress', { params: { path: { groupId, sharedPracticeId } } })),
    ...revocable,
  })
}

/** What people of the group think of its answers, without names: for facilitators. */
export function givenReviewsQuery(groupId: string, sharedPracticeId: string, auditId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'given-reviews', sharedPracticeId, auditId],
    queryFn: () =>
      body(
        api.GET('/groups/{groupId}/shared-practices/{sharedPracticeId}/audits/{auditId}/reviews', {
          params: { path: { groupId, sharedPracticeId, auditId } },
        }),
      ),
    ...revocable,
  })
}

/** What waits to be sent to practices: for facilitators. */
export function suggestionsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'suggestions'],
    queryFn: () => body(api.GET('/groups/{groupId}/suggestions', { params: { path: { groupId } } })),
    ...revocable,
  })
}

/** The practices that one has nothing to do with, by one's own choice. */
export function optOutsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'opt-outs'],
    queryFn: () => body(api.GET('/groups/{groupId}/opt-outs', { params: { path: { groupId } } })),
  })
}

/** Which practices asked the group for a conversation. */
export function conversationsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'conversations'],
    queryFn: () => body(api.GET('/groups/{groupId}/conversations', { params: { path: { groupId } } })),
  })
}

/** What the group said to a practice, and what the practice asked. */
export function fromTheGroupQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'from-the-group'],
    queryFn: () => body(api.GET('/practices/{practiceId}/from-the-group', { params: { path: { practiceId } } })),
  })
}
