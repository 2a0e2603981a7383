import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'
import { useOnce } from '../../lib/useOnce'

/** Afterwards the session names another role, or none, so it is read again before any page is. */
export function useHandOver(practiceId: string) {
  const client = useQueryClient()
  const once = useOnce(`hand-over-${practiceId}`)
  return useMutation({
    mutationFn: (to: Wire['HandOver']) =>
      once(to, (header) => body(api.POST('/practices/{practiceId}/hand-over', { params: { path: { practiceId }, header }, body: to }))),
    onSuccess: () => client.refetchQueries({ queryKey: sessionQuery.queryKey }),
  })
}
