import { api, body, ifMatch } from '../../lib/api'
import type { Answer } from './answerFields'
import type { Parcel } from './drafts'

/** Milliseconds after which a request counts as unanswered. */
const patience = 20_000
/** Bytes that a browser still takes along when the page is being left, less some room for the headers. */
const takenAlong = 60_000

export function saveAnswer({ place, key, version, input, leaving }: Parcel): Promise<Answer> {
  return body(
    api.PUT('/practices/{practiceId}/audits/{auditId}/answers/{criterionId}', {
      params: {
        path: { ...place },
        header: { 'Idempotency-Key': key, ...ifMatch(version) },
      },
      body: input,
      signal: AbortSignal.timeout(patience),
      keepalive: leaving && JSON.stringify(input).length * 3 < takenAlong,
    }),
  )
}
