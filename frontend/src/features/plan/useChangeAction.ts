import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'

export function useChangeAction(practiceId: string) {
  const client = useQueryClient()
  const once = useOnce(`change-action-${practiceId}`)
  return useMutation({
    mutationFn: ({ actionId, input, seen }: { actionId: string; input: Wire['ActionInput']; seen: number }) =>
      once({ actionId, input, seen }, (header) =>
        body(
          api.PUT('/practices/{practiceId}/actions/{actionId}', {
            params: { path: { practiceId, actionId }, header: { ...header, ...ifMatch(seen) } },
            body: input,
          }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
