import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** The practice's self-assessments, newest first. */
export function auditsQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audits'],
    queryFn: () => body(api.GET('/practices/{practiceId}/audits', { params: { path: { practiceId } } })),
  })
}
