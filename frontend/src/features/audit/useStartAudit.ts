import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'
import { auditsQuery } from '../../lib/requests/audits'
import { useOnce } from '../../lib/useOnce'

export function useStartAudit(practiceId: string) {
  const client = useQueryClient()
  const once = useOnce(`start-${practiceId}`)
  return useMutation({
    mutationFn: (start: Wire['StartAudit']) =>
      once(start, (header) =>
        body(
          api.POST('/practices/{practiceId}/audits', {
            params: { path: { practiceId }, header },
            body: start,
          }),
        ),
      ),
    onSuccess: (audit) => client.setQueryData(auditQuery(practiceId, audit.id).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: auditsQuery(practiceId).queryKey }),
  })
}
