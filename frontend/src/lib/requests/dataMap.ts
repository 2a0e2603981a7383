import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** What is kept about people and practices, table by table. */
export const dataMapQuery = queryOptions({
  queryKey: ['data-map'],
  queryFn: () => body(api.GET('/data-map')),
  staleTime: Infinity,
})
