import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'

export function useAddAction(practiceId: string, auditId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Wire['ActionInput']) =>
      body(
        api.POST('/practices/{practiceId}/audits/{auditId}/actions', {
          params: { path: { practiceId, auditId }, header: freshKey },
          body: input,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
