import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

/** Makes the placement, and the account of whoever has none. */
export function useSignUp(key: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Wire['SignUp']) =>
      body(api.POST('/sign-up', { params: { header: { 'Idempotency-Key': key } }, body: input })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
}
