import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

export interface BoardFilter {
  icb: string
  pcn: string
  criteriaVersion: string
}

/** The practices that share with the group, page by page. It is asked for anew each time: a practice may have stopped. */
export function boardQuery(groupId: string, { icb, pcn, criteriaVersion }: BoardFilter) {
  return infiniteQueryOptions({
    queryKey: ['group', groupId, 'board', icb, pcn, criteriaVersion],
    queryFn: ({ pageParam: after }) =>
      body(
        api.GET('/groups/{groupId}/board', {
          params: {
            path: { groupId },
            query: {
              ...(icb && { icb }),
              ...(pcn && { pcn }),
              ...(criteriaVersion && { criteriaVersion }),
              ...(after && { after }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next || undefined,
    staleTime: 0,
    gcTime: 0,
  })
}
