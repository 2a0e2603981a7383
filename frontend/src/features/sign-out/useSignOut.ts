import { useMutation } from '@tanstack/react-query'
import { addresses } from '../../lib/addresses'
import { api, body, freshKey } from '../../lib/api'

/** `onSignedOut` runs once it is certain, before the page goes. */
export function useSignOut(onSignedOut?: () => void) {
  return useMutation({
    mutationFn: () => body(api.DELETE('/session', { params: { header: freshKey } })),
    onSuccess: () => {
      onSignedOut?.()
      window.sessionStorage.clear()
      // A full page load forgets everything that was held in memory.
      window.location.assign(addresses.signIn)
    },
  })
}
