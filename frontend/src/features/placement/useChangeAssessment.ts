import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { assessmentQuery } from '../../lib/requests/assessment'

type Assessment = Wire['Assessment']

/** What a change leaves is shown at once; whatever goes wrong, the page learns how it stands. */
function useChange<Input>(placementId: string, send: (input: Input) => Promise<Assessment>) {
  const client = useQueryClient()
  const { queryKey } = assessmentQuery(placementId)
  return useMutation({
    mutationFn: send,
    onSuccess: (assessment) => client.setQueryData(queryKey, assessment),
    // Not waited for: what comes after a change belongs to a part of the page that the change itself may take away.
    onSettled: () => void client.invalidateQueries({ queryKey, exact: true }),
  })
}

const fresh = (placementId: string) => ({ params: { path: { placementId }, header: freshKey } })

/** Finishes it: it is kept for its trainee alone until they choose otherwise. */
export function useSubmit(placementId: string) {
  return useChange<void>(placementId, () => body(api.POST('/placements/{placementId}/assessment/submit', fresh(placementId))))
}

/** Goes on writing what was finished or withdrawn. */
export function useReopen(placementId: string) {
  return useChange<void>(placementId, () => body(api.POST('/placements/{placementId}/assessment/reopen', fresh(placementId))))
}

/** Takes it back: nobody but its trainee sees it. */
export function useWithdraw(placementId: string) {
  return useChange<void>(placementId, () => body(api.POST('/placements/{placementId}/assessment/withdraw', fresh(placementId))))
}

/** Says who may see it; `seen` is the version that was looked at. */
export function useRelease(placementId: string, seen: number) {
  return useChange(placementId, (input: Wire['Release']) =>
    body(
      api.PUT('/placements/{placementId}/assessment/release', {
        params: { path: { placementId }, header: { ...freshKey, ...ifMatch(seen) } },
        body: input,
      }),
    ),
  )
}

/** Confirms a shared conversation by the hash of what was looked at: from then on it cannot be taken back. */
export function useConfirmShared(placementId: string) {
  return useChange(placementId, (hash: string) =>
    body(api.POST('/placements/{placementId}/assessment/confirm', { ...fresh(placementId), body: { hash } })),
  )
}
