import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'

export function actionQuery(practiceId: string, actionId: string) {
  return queryOptions({
    queryKey: ['practice', practiceId, 'action', actionId],
    queryFn: () =>
      body(api.GET('/practices/{practiceId}/actions/{actionId}', { params: { path: { practiceId, actionId } } })),
  })
}
