import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** One published version, whole. It never changes, so it is asked for once. */
export function criteriaQuery(setId: string, criteriaVersion: string) {
  return queryOptions({
    queryKey: ['criteria', setId, criteriaVersion],
    queryFn: () =>
      body(api.GET('/criteria/{setId}/{criteriaVersion}', { params: { path: { setId, criteriaVersion } } })),
    staleTime: Infinity,
    gcTime: Infinity,
  })
}
