import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** At most 20 practices that match words of a name, a postcode or a code. */
export function practicesQuery(words: string) {
  return queryOptions({
    queryKey: ['practices', words],
    queryFn: ({ signal }) => body(api.GET('/practices', { params: { query: { q: words } }, signal })),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  })
}
