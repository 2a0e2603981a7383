import createClient, { type Middleware } from 'openapi-fetch'
import { isProblem, problemFromNetwork, problemFromResponse } from './problem'
import type { components, paths } from './schema'
import { learnServerTime } from './serverClock'

/** The shapes that go over the wire, by their names in api/openapi.yaml. */
export type Wire = components['schemas']

const idempotencyKey: Middleware = {
  onRequest({ request }) {
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    // A caller that tries again sets the key itself, so that every attempt carries the same one.
    if (writes && !request.headers.get('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID())
    }
    return request
  },
}

export const api = createClient<paths>({ baseUrl: '/api/v1', credentials: 'same-origin' })
api.use(idempotencyKey, learnServerTime)

/**
 * For `params.header` of a write whose caller does not keep a key of its own:
 * the contract requires the header, and the client fills an empty one in.
 */
export const freshKey = { 'Idempotency-Key': '' }

/** For `If-Match`: the version that the caller saw. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}

interface Answered<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body of an answer; throws a `Problem` for anything but success. */
export async function body<T>(call: Promise<Answered<T>>): Promise<T> {
  let answer: Answered<T>
  try {
    answer = await call
  } catch (error) {
    if (isProblem(error) || (error instanceof DOMException && error.name === 'AbortError')) throw error
    throw problemFromNetwork()
  }
  if (!answer.response.ok) throw problemFromResponse(answer.response, answer.error)
  return answer.data as T
}
