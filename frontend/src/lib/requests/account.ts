import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** One's own account. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => body(api.GET('/account')),
})
