import { useMutation } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'

export function useChangePassword() {
  return useMutation({
    mutationFn: (input: Wire['ChangePassword']) =>
      body(api.PUT('/account/password', { params: { header: freshKey }, body: input })),
  })
}
