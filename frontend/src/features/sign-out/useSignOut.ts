import { useMutation } from '@tanstack/react-query'
import { addresses } from '../../lib/addresses'
import { api, body, freshKey } from '../../lib/api'

export function useSignOut() {
  return useMutation({
    mutationFn: () => body(api.DELETE('/session', { params: { header: freshKey } })),
    // A full page load forgets everything that was held in memory.
    onSuccess: () => window.location.assign(addresses.signIn),
  })
}
