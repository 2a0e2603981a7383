import { queryOptions } from '@tanstack/react-query'
import { api, body, type Wire } from '../api'

/** What the session is once it has ended. What is known without signing in stays known. */
export function signedOut(before?: Wire['Session']): Wire['Session'] {
  return {
    person: null,
    stage: 'out',
    expiresAt: null,
    confirmedUntil: null,
    hats: [],
    invented: before?.invented ?? false,
  }
}

/** Who is signed in; `person` is null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => body(api.GET('/session')),
})
