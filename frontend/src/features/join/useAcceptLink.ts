import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

export function useAcceptLink() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Wire['AcceptLink']) =>
      body(api.POST('/links/accept', { params: { header: freshKey }, body: input })),
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  })
}
