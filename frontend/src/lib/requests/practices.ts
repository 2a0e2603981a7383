import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body, freshKey } from '../api'

/** Who looks practices up: a facilitator of a group, or whoever has a sign-up code, who finds those that are open. */
export type PracticeSeeker = { groupId: string } | { code: string }

/** At most 20 practices of the list of England that match words of a name, a postcode or a code. */
export function practicesQuery(seeker: PracticeSeeker, words: string) {
  return queryOptions({
    queryKey: 'groupId' in seeker ? ['group', seeker.groupId, 'practices', words] : ['sign-up', seeker.code, words],
    queryFn: ({ signal }) =>
      body(
        'groupId' in seeker
          ? api.GET('/groups/{groupId}/practices', { params: { path: seeker, query: { q: words } }, signal })
          : api.POST('/sign-up/practices', { params: { header: freshKey }, body: { ...seeker, q: words }, signal }),
      ),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  })
}
