import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

/** Name and password. Where a second factor is due, the session that follows says so in its stage. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Wire['SignIn']) => body(api.POST('/session', { params: { header: freshKey }, body: input })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
}
