import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, useLocation, useRouteError } from 'react-router'
import { ServiceProblem } from '../components/ServiceProblem/ServiceProblem'
import { addresses } from '../lib/addresses'
import { isProblem, Problem } from '../lib/problem'
import { sessionQuery, signedOut } from '../lib/requests/session'

function SignInFirst() {
  const client = useQueryClient()
  const { pathname, search } = useLocation()
  useEffect(() => {
    client.setQueryData(sessionQuery.queryKey, signedOut)
  }, [client])
  return <Navigate to={addresses.signIn} replace state={{ from: pathname + search }} />
}

/** Shown in place of a page that could not be drawn. */
export function RouteProblem() {
  const error = useRouteError()
  if (isProblem(error, 'sign_in')) return <SignInFirst />
  return <ServiceProblem error={error} onRetry={() => window.location.reload()} />
}

export function NotFound() {
  return <ServiceProblem error={new Problem(404, 'not_found', '')} />
}
