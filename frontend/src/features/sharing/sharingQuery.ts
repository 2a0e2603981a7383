import { queryOptions } from '@tanstack/react-query'
import { api, body, type Wire } from '../../lib/api'

export function sharingQuery(practiceId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'sharing'],
    queryFn: () => body(api.GET('/practices/{practiceId}/sharing', { params: { path: { practiceId } } })),
  })
}

export interface HowMuch {
  level: Wire['SharingLevel']
  stuck: boolean
}

/** What the group would see. It is asked for anew each time: actions change. */
export function previewQuery(practiceId: string, auditId: string, { level, stuck }: HowMuch) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'sharing', auditId, level, stuck],
    queryFn: () =>
      body(
        api.GET('/practices/{practiceId}/audits/{auditId}/sharing/preview', {
          params: { path: { practiceId, auditId }, query: { level, stuck } },
        }),
      ),
    staleTime: 0,
  })
}
