import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { requestsQuery } from './requestsQuery'

/** Takes a request back; what was answered stays. */
export function useEndRequest(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (requestId: string) =>
      body(
        api.DELETE('/practices/{practiceId}/audits/{auditId}/requests/{requestId}', {
          params: { path: { practiceId, auditId, requestId }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: requestsQuery(practiceId, auditId).queryKey }),
  })
}
