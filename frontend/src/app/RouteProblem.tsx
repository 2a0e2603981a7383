import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Navigate, useLocation, useRouteError } from 'react-router'
import { ServiceProblem } from '../components/ServiceProblem/ServiceProblem'
import { TypedWords } from '../components/TypedWords/TypedWords'
import { addresses } from '../lib/addresses'
import { isProblem, notThere } from '../lib/problem'
import { sessionQuery, signedOut } from '../lib/requests/session'
import { typedOnPage } from '../lib/useHeld'

function SignInFirst() {
  const client = useQueryClient()
  const { pathname, search } = useLocation()
  useEffect(() => {
    client.setQueryData(sessionQuery.queryKey, signedOut)
  }, [client])
  return <Navigate to={addresses.signIn} replace state={{ from: pathname + search }} />
}

/** Shown in place of a page that could not be drawn, with what somebody was typing on it. */
export function RouteProblem() {
  const error = useRouteError()
  const [typed] = useState(typedOnPage)
  if (isProblem(error, 'sign_in')) return <SignInFirst />
  return (
    <ServiceProblem error={error} onRetry={() => window.location.reload()}>
      {typed.length > 0 && <TypedWords words={typed} />}
    </ServiceProblem>
  )
}

export function NotFound() {
  return <ServiceProblem error={notThere()} />
}
