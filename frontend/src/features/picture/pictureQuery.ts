import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'
import { groupKey } from '../../lib/requests/group'
import { revocable } from '../../lib/requests/revocable'

/** What a picture is narrowed to, as the address says it. */
export interface PictureAsked {
  icb?: string
  versionId?: string
  form?: 'full' | 'short'
}

/** What the address asks for; what it does not say is left to the server. */
export function pictureAsked(params: URLSearchParams): PictureAsked {
  const icb = params.get('icb')
  const versionId = params.get('versionId')
  const form = params.get('form')
  return {
    ...(icb && { icb }),
    ...(versionId && { versionId }),
    ...((form === 'full' || form === 'short') && { form }),
  }
}

/** Many practices together, as far as it may be shown. */
export function pictureQuery(groupId: string, asked: PictureAsked) {
  return queryOptions({
    queryKey: [...groupKey(groupId), 'picture', asked],
    queryFn: () => body(api.GET('/groups/{groupId}/picture', { params: { path: { groupId }, query: asked } })),
    ...revocable,
  })
}

/** A practice beside the middle of others. */
export function benchmarkQuery(practiceId: string, auditId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'benchmark', auditId],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/audits/{auditId}/benchmark', { params: { path: { practiceId, auditId } } })),
    ...revocable,
  })
}
