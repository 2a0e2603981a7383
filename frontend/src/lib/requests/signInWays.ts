import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** What signing in can use here, and whether mail is sent. It changes only when Doorway is started again. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: () => body(api.GET('/sign-in-ways')),
  staleTime: Infinity,
})
