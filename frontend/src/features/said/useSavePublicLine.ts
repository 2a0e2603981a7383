import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, ifMatch, type Wire } from '../../lib/api'
import { useOnce } from '../../lib/useOnce'
import { publicLinesQuery } from './publicLinesQuery'

export function useSavePublicLine(practiceId: string, actionId: string) {
  const client = useQueryClient()
  const once = useOnce(`public-line-${actionId}`)
  return useMutation({
    mutationFn: ({ line, seen }: { line: Wire['PublicLineInput']; seen: number }) =>
      once({ line, seen }, (header) =>
        body(
          api.PUT('/practices/{practiceId}/actions/{actionId}/public-line', {
            params: { path: { practiceId, actionId }, header: { ...header, ...ifMatch(seen) } },
            body: line,
          }),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: publicLinesQuery(practiceId).queryKey }),
  })
}
