import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'
import { useOnce } from '../../lib/useOnce'

/** Freezes the answers. The criteria that the person was told will go in at the level below are named. */
export function useSubmitAudit(practiceId: string, auditId: string) {
  const client = useQueryClient()
  const once = useOnce(`submit-${auditId}`)
  return useMutation({
    mutationFn: (submission: Wire['Submit']) =>
      once(submission, (header) =>
        body(
          api.POST('/practices/{practiceId}/audits/{auditId}/submit', {
            params: { path: { practiceId, auditId }, header },
            body: submission,
          }),
        ),
      ),
    onSuccess: (audit) => client.setQueryData(auditQuery(practiceId, auditId).queryKey, audit),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
