import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { signUpCodesQuery } from '../../lib/requests/group'
import { useOnce } from '../../lib/useOnce'

/** The answer holds the code, which nothing can show a second time. */
export function useMakeSignUpCode(groupId: string) {
  const client = useQueryClient()
  const once = useOnce(`sign-up-code-${groupId}`)
  return useMutation({
    mutationFn: () =>
      once('', (header) => body(api.POST('/groups/{groupId}/sign-up-codes', { params: { path: { groupId }, header } }))),
    onSuccess: () => client.invalidateQueries({ queryKey: signUpCodesQuery(groupId).queryKey }),
  })
}

export function useEndSignUpCode(groupId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (codeId: string) =>
      body(api.DELETE('/groups/{groupId}/sign-up-codes/{codeId}', { params: { path: { groupId, codeId }, header: freshKey } })),
    onSettled: () => client.invalidateQueries({ queryKey: signUpCodesQuery(groupId).queryKey }),
  })
}
