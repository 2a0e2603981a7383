import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** Where one is signed in: the session in use first, then the latest. */
export const accountSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => body(api.GET('/account/sessions')),
})
