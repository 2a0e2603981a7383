import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** The table by which Doorway judges every request. */
export const policyQuery = queryOptions({
  queryKey: ['who-decides-what'],
  queryFn: () => body(api.GET('/who-decides-what')),
  staleTime: Infinity,
})
