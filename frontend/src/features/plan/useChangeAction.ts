import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'

export function useChangeAction(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ actionId, input, seen }: { actionId: string; input: Wire['ActionInput']; seen: number }) =>
      body(
        api.PUT('/practices/{practiceId}/actions/{actionId}', {
          params: { path: { practiceId, actionId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: input,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
