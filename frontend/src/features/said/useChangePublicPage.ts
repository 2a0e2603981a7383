import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch } from '../../lib/api'

export function useChangePublicPage(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ open, seen }: { open: boolean; seen: number }) =>
      body(
        api.PUT('/practices/{practiceId}/public-page', {
          params: { path: { practiceId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: { open },
        }),
      ),
    // The page's state is part of the practice, and so is its version.
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
