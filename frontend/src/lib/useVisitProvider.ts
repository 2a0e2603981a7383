import { useMutation } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from './api'

/** Leaves Doorway for the organisation's sign-in service, which sends the browser back. */
export function useVisitProvider() {
  return useMutation({
    mutationFn: (visit: Wire['ProviderVisit']) =>
      body(api.POST('/session/provider', { params: { header: freshKey }, body: visit })),
    onSuccess: ({ address }) => window.location.assign(address),
  })
}
