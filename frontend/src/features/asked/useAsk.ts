import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { requestsQuery } from './requestsQuery'

export function useAsk(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ask: Wire['DomainAsk']) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/requests', {
          params: { path: { practiceId, auditId }, header: freshKey },
          body: ask,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: requestsQuery(practiceId, auditId).queryKey }),
  })
}
