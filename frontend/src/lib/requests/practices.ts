import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** At most 20 practices of the list of England that match words of a name, a postcode or a code. */
export function practicesQuery(groupId: string, words: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'practices', words],
    queryFn: ({ signal }) =>
      body(api.GET('/groups/{groupId}/practices', { params: { path: { groupId }, query: { q: words } }, signal })),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  })
}
