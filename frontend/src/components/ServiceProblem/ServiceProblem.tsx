import type { ReactNode } from 'react'
import { isProblem } from '../../lib/problem'
import { Page } from '../Page/Page'

interface ServiceProblemProps {
  error: unknown
  onRetry?: () => void
  /** What is left of the page that it stands in for. */
  children?: ReactNode
}

/** What happened, that nothing is lost, what to do. */
export function ServiceProblem({ error, onRetry, children }: ServiceProblemProps) {
  const problem = isProblem(error) ? error : undefined
  if (problem?.status === 404) {
    return (
      <Page title="Page not found">
        <p>We could not find this page. The address may be mistyped, or the page may not be yours to see, or not any longer.</p>
        <p>
          <a href="/">Go to your start page</a>
        </p>
        {children}
      </Page>
    )
  }
  const offline = problem?.status === 0
  return (
    <Page title={offline ? 'We could not reach Doorway' : 'Sorry, there is a problem with the service'}>
      <p>Nothing that was saved is lost.</p>
      <p>{offline ? 'Check your connection, then try again.' : 'Try again in a few minutes.'}</p>
      {onRetry && (
        <button className="nhsuk-button" type="button" onClick={onRetry}>
          Try again
        </button>
      )}
      {problem?.requestId && (
        <p className="dw-small">
          If you ask for help, give this number: <code>{problem.requestId}</code>
        </p>
      )}
      {children}
    </Page>
  )
}
