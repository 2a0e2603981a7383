import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

/** Afterwards the session names another role, or none, so it is read again before any page is. */
export function useHandOver(practiceId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (to: Wire['HandOver']) =>
      body(api.POST('/practices/{practiceId}/hand-over', { params: { path: { practiceId }, header: freshKey }, body: to })),
    onSuccess: () => client.refetchQueries({ queryKey: sessionQuery.queryKey }),
  })
}
