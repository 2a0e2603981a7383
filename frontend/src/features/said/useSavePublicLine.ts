import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { publicLinesQuery } from './publicLinesQuery'

export function useSavePublicLine(practiceId: string, actionId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ line, seen }: { line: Wire['PublicLineInput']; seen: number }) =>
      body(
        api.PUT('/practices/{practiceId}/actions/{actionId}/public-line', {
          params: { path: { practiceId, actionId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: line,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: publicLinesQuery(practiceId).queryKey }),
  })
}
