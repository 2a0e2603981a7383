import { api, body, ifMatch } from '../../lib/api'
import type { Answer } from './answerFields'
import type { Parcel } from './drafts'
import { onTheWay } from './onTheWay'

export function saveAnswer({ place, key, version, input, leaving }: Parcel): Promise<Answer> {
  return body(
    api.PUT('/practices/{practiceId}/audits/{auditId}/answers/{criterionId}', {
      params: {
        path: { ...place },
        header: { 'Idempotency-Key': key, ...ifMatch(version) },
      },
      body: input,
      ...onTheWay({ input, leaving }),
    }),
  )
}
