import type { Middleware } from 'openapi-fetch'

// How far the server's clock is ahead of this computer's, in milliseconds; measured once, by the first answer.
let ahead: number | undefined

/** The time by the server's clock: a computer whose clock is wrong must not warn too late, or all the time. */
export function serverNow(): number {
  return Date.now() + (ahead ?? 0)
}

export const learnServerTime: Middleware = {
  onResponse({ response }) {
    const date = Date.parse(response.headers.get('Date') ?? '')
    if (ahead === undefined && !Number.isNaN(date)) ahead = date - Date.now()
    return undefined
  },
}
