import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'

/** Makes the answers a draft again; what was submitted stays as it was. */
export function useReopenAudit(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reopening: Wire['Reopen']) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/reopen', {
          params: { path: { practiceId, auditId }, header: freshKey },
          body: reopening,
        }),
      ),
    onSuccess: (audit) => client.setQueryData(auditQuery(practiceId, auditId).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
