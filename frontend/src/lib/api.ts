import createClient, { type Middleware } from 'openapi-fetch'
import { isProblem, problemFromNetwork, problemFromResponse } from './problem'
import type { paths } from './schema'

const idempotencyKey: Middleware = {
  onRequest({ request }) {
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    // A caller that retries sets the key itself, so that every attempt carries the same one.
    if (writes && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID())
    }
    return request
  },
}

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' })
api.use(idempotencyKey)

interface Answered<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The body and the response of a request; throws a `Problem` for anything but success. */
export async function answered<T>(call: Promise<Answered<T>>): Promise<{ data: T; response: Response }> {
  let answer: Answered<T>
  try {
    answer = await call
  } catch (error) {
    if (isProblem(error) || (error instanceof DOMException && error.name === 'AbortError')) throw error
    throw problemFromNetwork()
  }
  if (!answer.response.ok) throw problemFromResponse(answer.response, answer.error)
  return { data: answer.data as T, response: answer.response }
}

/** The body of a request; throws a `Problem` for anything but success. */
export async function body<T>(call: Promise<Answered<T>>): Promise<T> {
  return (await answered(call)).data
}
