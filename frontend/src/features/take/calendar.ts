import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'

/** Whether one has a secret address of the calendar, and since when. */
export function calendarAddressQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'calendar-address'],
    queryFn: () => body(api.GET('/practices/{practiceId}/calendar-address', { params: { path: { practiceId } } })),
  })
}

/** The address comes with the answer alone: nobody can ask for it again. */
export function useMakeCalendarAddress(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(api.POST('/practices/{practiceId}/calendar-address', { params: { path: { practiceId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries(calendarAddressQuery(practiceId)),
  })
}

export function useEndCalendarAddress(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(api.DELETE('/practices/{practiceId}/calendar-address', { params: { path: { practiceId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries(calendarAddressQuery(practiceId)),
  })
}
