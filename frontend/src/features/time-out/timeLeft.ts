import { serverNow } from '../../lib/serverClock'

const minute = 60_000

/** How long before a session locks its person is told, in milliseconds. */
export const warnBefore = 5 * minute

/** Milliseconds until the session locks, by the server's clock; infinite without a session. */
export function timeLeft(expiresAt: string | null | undefined, now = serverNow()): number {
  return expiresAt ? Date.parse(expiresAt) - now : Infinity
}

/** In words, never as a countdown. */
export function timeLeftInWords(left: number): string {
  const minutes = Math.ceil(left / minute)
  if (minutes <= 1) return 'in less than a minute'
  return `in about ${minutes} minutes`
}
