import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, Outlet, useLocation } from 'react-router'
import { addresses } from '../lib/addresses'
import { sessionQuery } from '../lib/requests/session'

/** Pages for people who are signed in; others sign in first and come back to where they were going. */
export function RequireSession() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { pathname, search } = useLocation()
  if (!session.person) return <Navigate to={addresses.signIn} replace state={{ from: pathname + search }} />
  return <Outlet />
}
