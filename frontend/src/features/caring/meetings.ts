import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** The group's meetings, by day: those to come, and those of the last week. */
export function meetingsQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'meetings'],
    queryFn: () => body(api.GET('/groups/{groupId}/meetings', { params: { path: { groupId } } })),
  })
}

/** One of them. */
export function meetingQuery(groupId: string, meetingId: string) {
  return queryOptions({
    queryKey: [...meetingsQuery(groupId).queryKey, meetingId],
    queryFn: () => body(api.GET('/groups/{groupId}/meetings/{meetingId}', { params: { path: { groupId, meetingId } } })),
  })
}

/** Writes a meeting down, or changes the one that is given. */
export function useSaveMeeting(groupId: string, before?: Wire['Meeting']) {
  const client = useQueryClient()
  const once = useOnce(before ? `meeting-${before.id}-${before.version}` : `meeting-${groupId}`)
  return useMutation({
    mutationFn: (meeting: Wire['MeetingInput']) =>
      once(meeting, (header) =>
        before
          ? body(
              api.PUT('/groups/{groupId}/meetings/{meetingId}', {
                params: { path: { groupId, meetingId: before.id }, header: { ...header, ...ifMatch(before.version) } },
                body: meeting,
              }),
            )
          : body(api.POST('/groups/{groupId}/meetings', { params: { path: { groupId }, header }, body: meeting })),
      ),
    onSuccess: () => client.invalidateQueries(meetingsQuery(groupId)),
  })
}

/** Removes a meeting. */
export function useRemoveMeeting(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (meetingId: string) =>
      body(api.DELETE('/groups/{groupId}/meetings/{meetingId}', { params: { path: { groupId, meetingId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries({ ...meetingsQuery(groupId), exact: true }),
  })
}
