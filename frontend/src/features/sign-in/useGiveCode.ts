import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

/** The second factor after the password: a code from the authenticator app, or a recovery code. */
export function useGiveCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (code: string) =>
      body(api.POST('/session/second-factor', { params: { header: freshKey }, body: { code } })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
}
