import { queryOptions } from '@tanstack/react-query'
import { api, body, type Wire } from '../api'

/** What the session is once it has ended. */
export const signedOut: Wire['Session'] = { person: null, stage: 'out', expiresAt: null, confirmedUntil: null, hats: [] }

/** Who is signed in; `person` is null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => body(api.GET('/session')),
})
