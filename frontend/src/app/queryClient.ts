import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { forgetOnChangeOfPerson } from '../lib/forgetOthers'
import { isProblem } from '../lib/problem'
import { sessionQuery, signedOut } from '../lib/requests/session'
import { dropRefused, dropUnseen } from './dropRevoked'

const retries = 2

/** What the server has refused is not asked again; what did not arrive is, twice. */
export function createQueryClient(): QueryClient {
  // Wherever it is noticed first that the session has ended, the page offers to sign in again in place.
  const onError = (error: unknown) => {
    if (isProblem(error) && error.status === 401) client.setQueryData(sessionQuery.queryKey, signedOut)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        onError(error)
        dropRefused(error, query)
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < retries && isProblem(error) && (error.status === 0 || error.status >= 500),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  forgetOnChangeOfPerson(client)
  dropUnseen(client)
  return client
}
