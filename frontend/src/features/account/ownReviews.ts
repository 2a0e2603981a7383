import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { accountQuery } from '../../lib/requests/account'

/** What one thinks of practices' answers, in any group, also one that one has left. */
export const ownReviewsQuery = queryOptions({
  queryKey: [...accountQuery.queryKey, 'reviews'],
  queryFn: () => body(api.GET('/account/reviews')),
})

/** What one would like a group to say to practices and was not sent, also in a group that one has left. */
export const ownSuggestionsQuery = queryOptions({
  queryKey: [...accountQuery.queryKey, 'suggestions'],
  queryFn: () => body(api.GET('/account/suggestions')),
})

/** Takes something back from everywhere: whatever shows it is read anew. */
function useWithdraw<Input>(withdraw: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: withdraw, onSuccess: () => client.invalidateQueries() })
}

export interface OwnReviewPath {
  hatId: string
  auditId: string
  criterionId: string
}

export function useWithdrawOwnReview() {
  return useWithdraw((path: OwnReviewPath) =>
    body(api.DELETE('/account/reviews/{hatId}/{auditId}/{criterionId}', { params: { path, header: freshKey } })),
  )
}

export function useWithdrawOwnSuggestion() {
  return useWithdraw((suggestionId: string) =>
    body(api.DELETE('/account/suggestions/{suggestionId}', { params: { path: { suggestionId }, header: freshKey } })),
  )
}
