import { api, body, ifMatch, type Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import type { Answer } from '../audit/answerFields'
import { unanswered } from '../audit/answerQuery'
import type { Parcel } from '../audit/drafts'

/** Milliseconds after which a request counts as unanswered. */
const patience = 20_000

/** A view in the shape of an answer, so that it is kept and sent as surely as one. It has no words. */
export function answerOf({ criterionId, choice, level, version, savedAt }: Wire['View']): Answer {
  return { ...unanswered(criterionId), choice, level, version, savedAt }
}

export function viewOf({ criterionId, choice, level, version, savedAt }: Answer): Wire['View'] {
  return { criterionId, choice: choice === 'does_not_apply' ? '' : choice, level, version, savedAt }
}

/** Sends one's own view. Nobody else writes it, so what one chose last holds, whatever another tab saved in between. */
export async function saveView(roundId: string, parcel: Parcel): Promise<Answer> {
  try {
    return answerOf(await put(roundId, parcel))
  } catch (error) {
    const now = isProblem(error, 'stale') && isView(error.current) ? error.current : undefined
    if (!now) throw error
    return answerOf(await put(roundId, { ...parcel, key: crypto.randomUUID(), version: now.version }))
  }
}

function put(roundId: string, { place: { practiceId, criterionId }, key, version, input, leaving }: Parcel): Promise<Wire['View']> {
  return body(
    api.PUT('/practices/{practiceId}/views/{roundId}/criteria/{criterionId}', {
      params: {
        path: { practiceId, roundId, criterionId },
        header: { 'Idempotency-Key': key, ...ifMatch(version) },
      },
      body: { choice: input.choice === 'does_not_apply' ? '' : input.choice, level: input.level },
      signal: AbortSignal.timeout(patience),
      keepalive: leaving,
    }),
  )
}

function isView(value: unknown): value is Wire['View'] {
  return typeof value === 'object' && value !== null && 'criterionId' in value && 'version' in value
}
