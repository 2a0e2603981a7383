import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'
import { requestsQuery } from './requestsQuery'

export function useAsk(practiceId: string, auditId: string) {
  const client = useQueryClient()
  const once = useOnce(`ask-${auditId}`)
  return useMutation({
    mutationFn: (ask: Wire['DomainAsk']) =>
      once(ask, (header) =>
        body(
          api.POST('/practices/{practiceId}/audits/{auditId}/requests', {
            params: { path: { practiceId, auditId }, header },
            body: ask,
          }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: requestsQuery(practiceId, auditId).queryKey }),
  })
}
