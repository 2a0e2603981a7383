import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'

interface Change {
  version: number
  change: Wire['AuditChange']
}

/** Changes the form or the sites; the answers are kept. */
export function useChangeAudit(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ version, change }: Change) =>
      body(
        api.PATCH('/practices/{practiceId}/audits/{auditId}', {
          params: { path: { practiceId, auditId }, header: { ...freshKey, ...ifMatch(version) } },
          body: change,
        }),
      ),
    onSuccess: (audit) => client.setQueryData(auditQuery(practiceId, auditId).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
