import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { mineQuery } from '../../lib/requests/mine'

/** Says that a domain one was asked for is answered. */
export function useFinishRequest(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (requestId: string) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/requests/{requestId}/done', {
          params: { path: { practiceId, auditId, requestId }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: mineQuery(practiceId).queryKey }),
  })
}
