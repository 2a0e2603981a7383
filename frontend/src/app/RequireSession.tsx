import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { SignInAgain } from '../features/sign-in/SignInAgain'
import { SomebodyElse } from '../features/sign-in/SomebodyElse'
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
 * that not a word is lost, and its reader signs in again in place. Nobody else
 * who signs in there sees it.
 */
export function RequireSession() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { pathname, search } = useLocation()
  const [owner] = useState(session.person)
  const hidden = useHidden(session, owner?.id)
  const away = session.person?.id !== owner?.id
  const remember = useWayBack(away)
  const kept = useKeptSession(session, owner?.id)
  if (!owner) return <Navigate to={addresses.signIn} replace state={{ from: pathname + search }} />
  return (
    <>
      <div hidden={hidden} onFocusCapture={remember}>
        <OwnerSession value={kept}>
          <Outlet />
        </OwnerSession>
      </div>
      <TimeOutWarning />
      {hidden && session.person && <SomebodyElse name={session.person.name} />}
      {hidden && !session.person && <Locked name={owner.name} />}
      {away && !hidden && <SignInAgain />}
    </>
  )
}

/**
 * Whether the page is out of sight until its owner is back: its session ended because nobody used it, or somebody else
 * has signed in. Where it ended otherwise its owner is at work, and the page stays in sight.
 */
function useHidden(session: Wire['Session'], ownerId: string | undefined): boolean {
  const [before, setBefore] = useState(session)
  const [hidden, setHidden] = useState(false)
  if (session !== before) {
    setBefore(session)
    if (session.person) setHidden(session.person.id !== ownerId)
    else if (before.stage === 'in' && timeLeft(before.expiresAt) <= 0) setHidden(true)
  }
  return hidden
}
