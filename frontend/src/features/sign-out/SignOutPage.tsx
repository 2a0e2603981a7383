import { Link, useLocation } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { notSignedOut } from './notSignedOut'
import { useSignOut } from './useSignOut'
import { useUnsent } from './useUnsent'

/** Asks before signing out while something is not on the server, because signing out forgets it. */
export function SignOutPage() {
  const { left, giveUp } = useUnsent()
  const signOut = useSignOut(giveUp)
  const { state } = useLocation() as { state: { failed?: boolean } | null }
  const failed = signOut.isError || (signOut.isIdle && state?.failed === true)
  const errors = failed ? notSignedOut : []

  function leave() {
    if (!signOut.isPending) signOut.mutate()
  }

  if (left.length === 0)
    return (
      <Page title="Sign out">
        <ErrorSummary errors={errors} />
        <p role="status">Everything you wrote is saved.</p>
        <div className="dw-buttons">
          <button className="nhsuk-button" type="button" onClick={leave}>
            Sign out
          </button>
        </div>
      </Page>
    )
  return (
    <Page title="Sign out" heading="Some of what you wrote is not saved yet">
      <ErrorSummary errors={errors} />
      <p role="status">It is kept while Doorway stays open, and we keep trying. Signing out forgets it.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {left.map(({ page, name, needsYou }) => (
          <li key={page}>
            <Link to={page}>{name}</Link>
            {needsYou ? ': please have a look' : ': on its way'}
          </li>
        ))}
      </ul>
      <div className="dw-buttons">
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={leave}>
          Sign out without it
        </button>
      </div>
    </Page>
  )
}
