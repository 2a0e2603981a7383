import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'

export function useDecideClaim(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ claimId, yes }: { claimId: string; yes: boolean }) =>
      body(
        api.POST('/practices/{practiceId}/claims/{claimId}', {
          params: { path: { practiceId, claimId }, header: freshKey },
          body: { yes },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
