import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

/** How an action changed, newest first. */
export function actionChangesQuery(practiceId: string, actionId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'action', actionId, 'changes'],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/actions/{actionId}/changes', { params: { path: { practiceId, actionId } } })),
  })
}
