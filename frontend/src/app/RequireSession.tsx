import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { SignInAgain } from '../features/sign-in/SignInAgain'
import { Locked } from '../features/time-out/Locked'
import { timeLeft } from '../features/time-out/timeLeft'
import { TimeOutWarning } from '../features/time-out/TimeOutWarning'
import { useWayBack } from '../features/time-out/useWayBack'
import { addresses } from '../lib/addresses'
import type { Wire } from '../lib/api'
import { OwnerSession, useKeptSession } from '../lib/ownerSession'
import { sessionQuery } from '../lib/requests/session'

/**
 * Pages for people who are signed in; others sign in first and come back to where
 * they were going. A page that was open when its session ended stays open, so
 * that not a word is lost, and its reader signs in again in place.
 */
export function RequireSession() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { pathname, search } = useLocation()
  const [owner] = useState(session.person)
  const timedOut = useTimedOut(session)
  const away = session.person?.id !== owner?.id
  const remember = useWayBack(away)
  const kept = useKeptSession(session, owner?.id)
  if (!owner) return <Navigate to={addresses.signIn} replace state={{ from: pathname + search }} />
  const locked = away && timedOut && !session.person
  return (
    <>
      <div hidden={locked} onFocusCapture={remember}>
        <OwnerSession value={kept}>
          <Outlet />
        </OwnerSession>
      </div>
      <TimeOutWarning />
      {locked && <Locked name={owner.name} />}
      {away && !locked && <SignInAgain owner={owner} other={session.person} />}
    </>
  )
}

/** Whether the session ended because nobody used it. Where it ended otherwise somebody is at work, and the page stays in sight. */
function useTimedOut(session: Wire['Session']): boolean {
  const [before, setBefore] = useState(session)
  const [timedOut, setTimedOut] = useState(false)
  if (session !== before) {
    setBefore(session)
    if (session.stage === 'in') setTimedOut(false)
    else if (before.stage === 'in') setTimedOut(timeLeft(before.expiresAt) <= 0)
  }
  return timedOut
}
