import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** Who is signed in; `person` is null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => body(api.GET('/session')),
})
