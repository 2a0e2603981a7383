import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'

/** Puts a draft away. It can come back for 30 days. */
export function useDiscardAudit(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/discard', {
          params: { path: { practiceId, auditId }, header: freshKey },
        }),
      ),
    onSuccess: (audit) => client.setQueryData(auditQuery(practiceId, auditId).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
