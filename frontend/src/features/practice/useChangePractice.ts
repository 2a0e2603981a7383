import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch, type Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { practiceQuery } from '../../lib/requests/practice'
import { sessionQuery } from '../../lib/requests/session'

export function useChangePractice(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ change, seen }: { change: Wire['PracticeChange']; seen: number }) =>
      body(
        api.PATCH('/practices/{practiceId}', {
          params: { path: { practiceId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: change,
        }),
      ),
    onSuccess: (practice) => {
      client.setQueryData(practiceQuery(practiceId).queryKey, practice)
      // The session names the practices of its person.
      return client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
    onError: (error) => {
      if (isProblem(error, 'stale')) void client.invalidateQueries({ queryKey: practiceQuery(practiceId).queryKey })
    },
  })
}
