import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** What one wrote down of one's own hours. */
export function myHoursQuery(groupId: string) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'my-hours'],
    queryFn: () => body(api.GET('/groups/{groupId}/my-hours', { params: { path: { groupId } } })),
  })
}

/** Writes hours down. */
export function useAddHours(groupId: string) {
  const client = useQueryClient()
  const once = useOnce(`hours-${groupId}`)
  return useMutation({
    mutationFn: (hours: Wire['HoursInput']) =>
      once(hours, (header) => body(api.POST('/groups/{groupId}/my-hours', { params: { path: { groupId }, header }, body: hours }))),
    onSuccess: () => client.invalidateQueries(myHoursQuery(groupId)),
  })
}

/** Removes a line. */
export function useRemoveHours(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hoursId: string) =>
      body(api.DELETE('/groups/{groupId}/my-hours/{hoursId}', { params: { path: { groupId, hoursId }, header: freshKey } })),
    onSettled: () => client.invalidateQueries(myHoursQuery(groupId)),
  })
}
