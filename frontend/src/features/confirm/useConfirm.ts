import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

/** Says once more who one is; that holds for five minutes. */
export function useConfirm() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Wire['Confirm']) =>
      body(api.POST('/session/confirm', { params: { header: freshKey }, body: input })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
}
