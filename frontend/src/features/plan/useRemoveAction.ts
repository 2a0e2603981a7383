import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { actionQuery } from './actionQuery'

export function useRemoveAction(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (actionId: string) =>
      body(
        api.DELETE('/practices/{practiceId}/actions/{actionId}', {
          params: { path: { practiceId, actionId }, header: freshKey },
        }),
      ),
    onSuccess: (_, actionId) => {
      client.removeQueries({ queryKey: actionQuery(practiceId, actionId).queryKey })
      return client.invalidateQueries({ queryKey: ['practice', practiceId, 'audit'] })
    },
  })
}
