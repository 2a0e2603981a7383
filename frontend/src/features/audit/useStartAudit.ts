import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'
import { auditsQuery } from '../../lib/requests/audits'

export function useStartAudit(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (start: Wire['StartAudit']) =>
      body(
        api.POST('/practices/{practiceId}/audits', {
          params: { path: { practiceId }, header: freshKey },
          body: start,
        }),
      ),
    onSuccess: (audit) => client.setQueryData(auditQuery(practiceId, audit.id).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: auditsQuery(practiceId).queryKey }),
  })
}
