import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { accountQuery } from '../../lib/requests/account'
import { useOnce } from '../../lib/useOnce'

/** What one said in any group, also one that one has left, but what one took back. */
export const ownWordsQuery = queryOptions({
  queryKey: [...accountQuery.queryKey, 'words'],
  queryFn: () => body(api.GET('/account/contributions')),
})

/** Takes words back from everywhere: whatever shows them is read anew. */
export function useWithdrawOwnWords() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contributionId: string) =>
      body(api.DELETE('/account/contributions/{contributionId}', { params: { path: { contributionId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** Where one stands on the proposals of any group, also one that one has left. */
export const ownPositionsQuery = queryOptions({
  queryKey: [...accountQuery.queryKey, 'positions'],
  queryFn: () => body(api.GET('/account/positions')),
})

/** Takes back where one stands: whatever shows it is read anew. */
export function useWithdrawOwnPosition() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (proposalId: string) => body(api.DELETE('/account/positions/{proposalId}', { params: { path: { proposalId }, header: freshKey } })),
    onSuccess: () => client.invalidateQueries(),
  })
}

/** The texts of criteria that one endorsed in any group, also one that one has left. */
export const ownEndorsementsQuery = queryOptions({
  queryKey: [...accountQuery.queryKey, 'endorsements'],
  queryFn: () => body(api.GET('/account/endorsements')),
})

/** Takes endorsements back: whatever shows whether a rule is met is read anew. */
export function useWithdrawOwnEndorsements() {
  const client = useQueryClient()
  const once = useOnce('own-endorsements')
  return useMutation({
    mutationFn: (texts: Wire['OwnEndorse']) =>
      once(texts, (header) => body(api.POST('/account/endorsements/take-back', { params: { header }, body: texts }))),
    onSuccess: () => client.invalidateQueries(),
  })
}
