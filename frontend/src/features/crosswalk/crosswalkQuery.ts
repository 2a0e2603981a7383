import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

export function crosswalkQuery(setId: string, criteriaVersion: string) {
  return queryOptions({
    queryKey: ['crosswalk', setId, criteriaVersion],
    queryFn: () =>
      body(api.GET('/criteria/{setId}/{criteriaVersion}/crosswalk', { params: { path: { setId, criteriaVersion } } })),
  })
}
