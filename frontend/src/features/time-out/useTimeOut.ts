import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api, body, freshKey, type Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'
import { timeLeft, warnBefore } from './timeLeft'
import { useActivity } from './useActivity'

// While the warning stands, another tab may make the session last longer: looked at this often, in milliseconds.
const lookAgain = 30_000
// A browser's timer holds 24 days at most; nothing here needs more than a day.
const longest = 86_400_000

interface TimeOut {
  /** Milliseconds until the session locks, while that is worth a warning; null otherwise. */
  left: number | null
  /** The session is in its last minutes and cannot last longer: it is a week old. */
  final: boolean
  /** Uses the session, so that it lasts longer. */
  stay: () => void
}

/** When the server is to be looked at next: before a warning, while one stands, and when the session locks. */
function untilNextLook(expiresAt: string): number {
  const left = timeLeft(expiresAt)
  if (left > warnBefore) return Math.min(left - warnBefore, longest)
  return left > 0 ? Math.min(left + 1000, lookAgain) : lookAgain
}

/**
 * Watches the time of the session. Every request makes it last longer, also another tab's, so that the server is asked
 * before anybody is warned. Who has just typed or pressed something is there, and is not asked whether they are.
 */
export function useTimeOut(): TimeOut {
  const client = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const expiresAt = session?.stage === 'in' ? session.expiresAt : null
  const [left, setLeft] = useState<number | null>(null)
  const [final, setFinal] = useState(false)
  const warned = useRef(false)
  const [before, setBefore] = useState(expiresAt)
  // A session that lasts longer, or a new one, has its own last minutes still to come.
  if (expiresAt !== before) {
    setBefore(expiresAt)
    if (timeLeft(expiresAt) > warnBefore) {
      setLeft(null)
      setFinal(false)
    }
  }

  const take = useCallback(
    (now: Wire['Session']) => {
      client.setQueryData(sessionQuery.queryKey, now)
      const more = timeLeft(now.stage === 'in' ? now.expiresAt : null)
      warned.current = more <= warnBefore
      setLeft(warned.current ? Math.max(more, 0) : null)
      return more
    },
    [client],
  )

  const stay = useCallback(() => {
    body(api.POST('/session/extend', { params: { header: freshKey } }))
      .then((now) => setFinal(take(now) <= warnBefore))
      // It may have ended just now; what cannot be reached is asked again.
      .catch(() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }))
  }, [client, take])

  const lastActive = useActivity(() => {
    if (warned.current && !final) stay()
  })

  useEffect(() => {
    if (!expiresAt) return undefined
    let timer = 0
    warned.current &&= timeLeft(expiresAt) <= warnBefore
    const look = async () => {
      try {
        const now = await body(api.GET('/session'))
        const active = Date.now() - lastActive.current < warnBefore
        if (active && now.stage === 'in' && timeLeft(now.expiresAt) <= warnBefore) stay()
        else take(now)
      } catch {
        // Offline: what is known is told, and the server asked again.
        setLeft(Math.max(timeLeft(expiresAt), 0))
      }
    }
    const plan = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void look().finally(plan), untilNextLook(expiresAt))
    }
    // Timers stand still while a computer sleeps.
    const woken = () => {
      if (document.visibilityState === 'visible' && timeLeft(expiresAt) <= warnBefore) void look()
    }
    if (timeLeft(expiresAt) <= warnBefore) void look()
    plan()
    document.addEventListener('visibilitychange', woken)
    return () => {
      window.clearTimeout(timer)
      timer = -1
      document.removeEventListener('visibilitychange', woken)
    }
  }, [expiresAt, lastActive, stay, take])

  return { left: expiresAt ? left : null, final, stay }
}
