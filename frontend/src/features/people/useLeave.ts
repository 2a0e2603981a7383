import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

/** Gives up a role of one's own. */
export function useLeave() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (hatId: string) =>
      body(api.DELETE('/account/hats/{hatId}', { params: { path: { hatId }, header: freshKey } })),
    onSuccess: () => client.refetchQueries({ queryKey: sessionQuery.queryKey }),
  })
}
