import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from './requests/session'

const nobodys = [sessionQuery.queryKey[0], 'link', 'sign-in-ways']

/** Forgets what was asked for in one person's name, except by a page that is still open. */
export function forgetOthers(client: QueryClient) {
  client.removeQueries({
    predicate: (query) => query.getObserversCount() === 0 && !nobodys.includes(String(query.queryKey[0])),
  })
}

/** However it is learnt that another person is signed in now, nothing of the one before is shown to them. */
export function forgetOnChangeOfPerson(client: QueryClient) {
  let last: string | undefined
  client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== sessionQuery.queryKey[0]) return
    const now = client.getQueryData(sessionQuery.queryKey)?.person?.id
    if (!now || now === last) return
    if (last) forgetOthers(client)
    last = now
  })
}
