import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'

/** Closes a round, once and for good. */
export function useCloseRound(practiceId: string, auditId: string, roundId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/view-rounds/{roundId}/close', {
          params: { path: { practiceId, auditId, roundId }, header: freshKey },
        }),
      ),
    // Not waited for: the page that it changes is left first, and says on the next what was done.
    onSettled: () => void client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
