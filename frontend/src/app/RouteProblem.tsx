import { useRouteError } from 'react-router'
import { Problem } from '../lib/problem'
import { ServiceProblem } from '../components/ServiceProblem/ServiceProblem'

/** Shown in place of a page that could not be drawn. */
export function RouteProblem() {
  return <ServiceProblem error={useRouteError()} onRetry={() => window.location.reload()} />
}

export function NotFound() {
  return <ServiceProblem error={new Problem(404, 'not_found', '')} />
}
