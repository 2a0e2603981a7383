import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { SignInAgain } from '../features/sign-in/SignInAgain'
import { addresses } from '../lib/addresses'
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
  if (!owner) return <Navigate to={addresses.signIn} replace state={{ from: pathname + search }} />
  return (
    <>
      <Outlet />
      {session.person?.id !== owner.id && <SignInAgain owner={owner} other={session.person} />}
    </>
  )
}
