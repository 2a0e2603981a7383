import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../api'

/** What changed between these self-assessments; without any named, between all that can be put side by side. */
export function progressQuery(practiceId: string, audits: string[]) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'progress', ...audits],
    queryFn: () =>
      body(
        api.GET('/practices/{practiceId}/progress', {
          params: { path: { practiceId }, query: audits.length === 0 ? {} : { audits: audits.join(',') } },
        }),
      ),
  })
}
