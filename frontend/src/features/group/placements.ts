import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { placementsQuery } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** The answer holds the link, which nothing can show a second time. */
export function useAddPlacement(groupId: string) {
  const client = useQueryClient()
  const once = useOnce(`placement-${groupId}`)
  return useMutation({
    mutationFn: (placement: Wire['PlacementInput']) =>
      once(placement, (header) => body(api.POST('/groups/{groupId}/placements', { params: { path: { groupId }, header }, body: placement }))),
    onSuccess: () => client.invalidateQueries({ queryKey: placementsQuery(groupId).queryKey }),
  })
}

/** Says that a placement that began with a code is real. */
export function useConfirmPlacement(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (listedPlacementId: string) =>
      body(
        api.POST('/groups/{groupId}/placements/{listedPlacementId}/confirm', {
          params: { path: { groupId, listedPlacementId }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: placementsQuery(groupId).queryKey }),
  })
}

export function useChangePlacement(groupId: string, listedPlacementId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ dates, seen }: { dates: Wire['PlacementDates']; seen: number }) =>
      body(
        api.PATCH('/groups/{groupId}/placements/{listedPlacementId}', {
          params: { path: { groupId, listedPlacementId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: dates,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: placementsQuery(groupId).queryKey }),
  })
}
