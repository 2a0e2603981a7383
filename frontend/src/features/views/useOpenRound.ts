import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'

/** Asks colleagues for their own view. */
export function useOpenRound(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (round: Wire['ViewRoundInput']) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/view-rounds', {
          params: { path: { practiceId, auditId }, header: freshKey },
          body: round,
        }),
      ),
    // Not waited for: the page that it changes is left first, and says on the next what was done.
    onSettled: () => void client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
