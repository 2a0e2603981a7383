import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { signpostsQuery } from '../../lib/requests/group'

/** Says that a line is right today. */
export function useReviewSignpost(groupId: string) {
  const client = useQueryClient()
  const { queryKey } = signpostsQuery(groupId)
  return useMutation({
    mutationFn: (signpostId: string) =>
      body(
        api.PUT('/groups/{groupId}/signposts/{signpostId}/review', {
          params: { path: { groupId, signpostId }, header: freshKey },
        }),
      ),
    onSuccess: (reviewed) =>
      client.setQueryData(queryKey, (all) => all?.map((one) => (one.id === reviewed.id ? reviewed : one))),
  })
}
