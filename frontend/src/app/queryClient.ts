import { QueryClient } from '@tanstack/react-query'
import { isProblem } from '../lib/problem'

const retries = 2

/** What the server has refused is not asked again; what did not arrive is, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < retries && isProblem(error) && (error.status === 0 || error.status >= 500),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
