import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'
import { revocable } from './revocable'

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

/** The codes with which trainees sign up, newest first. */
export function signUpCodesQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'sign-up-codes'],
    queryFn: () => body(api.GET('/groups/{groupId}/sign-up-codes', { params: { path: { groupId } } })),
  })
}

/** The assessments that trainees let the group see, by practice. */
export function releasedQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'released'],
    queryFn: () => body(api.GET('/groups/{groupId}/released-assessments', { params: { path: { groupId } } })),
    ...revocable,
  })
}

/** One of them: levels and notes, without the name. */
export function releasedOneQuery(groupId: string, assessmentId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'released', assessmentId],
    queryFn: () =>
      body(api.GET('/groups/{groupId}/released-assessments/{assessmentId}', { params: { path: { groupId, assessmentId } } })),
    ...revocable,
  })
}

/** Every line that helps, also those that nobody has looked at. */
export function signpostsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'signposts'],
    queryFn: () => body(api.GET('/groups/{groupId}/signposts', { params: { path: { groupId } } })),
  })
}
