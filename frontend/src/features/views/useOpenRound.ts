import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'

/** Asks colleagues for their own view. */
export function useOpenRound(practiceId: string, auditId: string) {
  const client = useQueryClient()
  const once = useOnce(`round-${auditId}`)
  return useMutation({
    mutationFn: (round: Wire['ViewRoundInput']) =>
      once(round, (header) =>
        body(
          api.POST('/practices/{practiceId}/audits/{auditId}/view-rounds', {
            params: { path: { practiceId, auditId }, header },
            body: round,
          }),
        ),
      ),
    // Not waited for: the page that it changes is left first, and says on the next what was done.
    onSettled: () => void client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
