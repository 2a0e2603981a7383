import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'

export function usePauseRole(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ hatId, paused }: { hatId: string; paused: boolean }) =>
      body(
        api.PATCH('/practices/{practiceId}/people/{hatId}', {
          params: { path: { practiceId, hatId }, header: freshKey },
          body: { paused },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: practicePeopleQuery(practiceId).queryKey }),
  })
}
