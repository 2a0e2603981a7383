import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'

/** What the person was asked for and took on has nobody any more, so all that is known of the practice is asked again. */
export function useEndRole(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hatId: string) =>
      body(
        api.DELETE('/practices/{practiceId}/people/{hatId}', {
          params: { path: { practiceId, hatId }, header: freshKey },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['practice', practiceId] }),
  })
}
