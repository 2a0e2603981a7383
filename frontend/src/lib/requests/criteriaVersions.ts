import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** The published versions, newest first; `current` is the one that a new self-assessment uses. */
export const criteriaVersionsQuery = queryOptions({
  queryKey: ['criteria'],
  queryFn: () => body(api.GET('/criteria')),
})
