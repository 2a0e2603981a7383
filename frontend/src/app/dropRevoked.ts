import type { Query, QueryClient } from '@tanstack/react-query'
import { isProblem } from '../lib/problem'

/** What is shared no longer, or not with this reader: its page then says that it is not there. */
export function dropRefused(error: unknown, query: Query<unknown, unknown>) {
  if (query.meta?.revocable && isProblem(error) && [403, 404].includes(error.status)) query.setState({ data: undefined })
}

/** What may be taken back at any moment is not kept once no page shows it: the next one asks first. */
export function dropUnseen(client: QueryClient) {
  const cache = client.getQueryCache()
  cache.subscribe(({ type, query }) => {
    if (type !== 'observerRemoved' || !query.meta?.revocable) return
    // The next page may show it as well: it takes it over in the same moment.
    queueMicrotask(() => {
      if (query.getObserversCount() === 0) cache.remove(query)
    })
  })
}
