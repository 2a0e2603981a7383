import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { publicLinesQuery } from './publicLinesQuery'

export function useRemovePublicLine(practiceId: string, actionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(
        api.DELETE('/practices/{practiceId}/actions/{actionId}/public-line', {
          params: { path: { practiceId, actionId }, header: freshKey },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: publicLinesQuery(practiceId).queryKey }),
  })
}
