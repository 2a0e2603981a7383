import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'

export function useAddAction(practiceId: string, auditId: string) {
  const client = useQueryClient()
  const once = useOnce(`action-${auditId}`)
  return useMutation({
    mutationFn: (input: Wire['ActionInput']) =>
      once(input, (header) =>
        body(
          api.POST('/practices/{practiceId}/audits/{auditId}/actions', {
            params: { path: { practiceId, auditId }, header },
            body: input,
          }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
