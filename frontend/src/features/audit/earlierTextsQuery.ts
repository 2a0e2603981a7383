import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'
import type { Place } from './drafts'

/** What stood in an answer before: one text for each person and sitting, newest first. */
export function earlierTextsQuery(place: Place) {
  const { practiceId, auditId, criterionId } = place
  return queryOptions({
    queryKey: ['practice', practiceId, 'audit', auditId, 'earlier', criterionId],
    queryFn: () =>
      body(
        api.GET('/practices/{practiceId}/audits/{auditId}/answers/{criterionId}/earlier', {
          params: { path: { ...place } },
        }),
      ),
    staleTime: 0,
  })
}
