import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** What is known of a group begins with this key. */
export function groupKey(groupId: string) {
  return ['group', groupId]
}

export function groupQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'itself'],
    queryFn: () => body(api.GET('/groups/{groupId}', { params: { path: { groupId } } })),
  })
}

/** Who is in the group, by name. */
export function groupPeopleQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'people'],
    queryFn: () => body(api.GET('/groups/{groupId}/people', { params: { path: { groupId } } })),
  })
}

/** The invitations to the group, newest first. */
export function groupInvitationsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'invitations'],
    queryFn: () => body(api.GET('/groups/{groupId}/invitations', { params: { path: { groupId } } })),
  })
}

/** A practice in the list of England: who leads it, the open invitations, which took over from it. */
export function listedPracticeQuery(groupId: string, listedPracticeId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'practice', listedPracticeId],
    queryFn: () =>
      body(api.GET('/groups/{groupId}/practices/{listedPracticeId}', { params: { path: { groupId, listedPracticeId } } })),
  })
}

/** The placements, those that end last first. */
export function placementsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'placements'],
    queryFn: () => body(api.GET('/groups/{groupId}/placements', { params: { path: { groupId } } })),
  })
}
