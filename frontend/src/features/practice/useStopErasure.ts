import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { practiceQuery } from '../../lib/requests/practice'

/** Thinks better of having the practice's things erased. */
export function useStopErasure(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      body(api.DELETE('/practices/{practiceId}/erasure', { params: { path: { practiceId }, header: freshKey } })),
    onSuccess: () => {
      // Read again by the page that follows: this one would change under the reader's eyes.
      void client.invalidateQueries({ queryKey: practiceQuery(practiceId).queryKey, exact: true, refetchType: 'none' })
    },
  })
}
