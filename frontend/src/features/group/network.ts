import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey, ifMatch } from '../../lib/api'
import { listedPracticeQuery } from '../../lib/requests/group'

/** What the group calls the network of a practice; empty for none. */
export function networkQuery(groupId: string, listedPracticeId: string) {
  return queryOptions({
    queryKey: [...listedPracticeQuery(groupId, listedPracticeId).queryKey, 'network'],
    queryFn: () =>
      body(api.GET('/groups/{groupId}/practices/{listedPracticeId}/label', { params: { path: { groupId, listedPracticeId } } })),
  })
}

export function useNameNetwork(groupId: string, listedPracticeId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ pcn, seen }: { pcn: string; seen: number }) =>
      body(
        api.PUT('/groups/{groupId}/practices/{listedPracticeId}/label', {
          params: { path: { groupId, listedPracticeId }, header: { ...freshKey, ...ifMatch(seen) } },
          body: { pcn },
        }),
      ),
    onSuccess: (label) => client.setQueryData(networkQuery(groupId, listedPracticeId).queryKey, label),
  })
}
