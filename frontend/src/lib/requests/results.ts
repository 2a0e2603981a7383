import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** Where the practice is now: of the submission in force, or of the draft when nothing was submitted yet. */
export function resultsQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'results'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/results', { params: { path: { practiceId, auditId } } })),
  })
}
