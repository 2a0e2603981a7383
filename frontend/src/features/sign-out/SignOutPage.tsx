import { useSyncExternalStore } from 'react'
import { Link, useLocation } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { useDrafts } from '../audit/DraftsContext'
import { placeAddress } from '../audit/placeAddress'
import { notSignedOut } from './notSignedOut'
import { useSignOut } from './useSignOut'

/** Asks before signing out while something is not on the server, because signing out forgets it. */
export function SignOutPage() {
  const drafts = useDrafts()
  const unsent = useSyncExternalStore(drafts.subscribe, drafts.unsent)
  const signOut = useSignOut(() => drafts.giveUp())
  const { state } = useLocation() as { state: { failed?: boolean } | null }
  const failed = signOut.isError || (signOut.isIdle && state?.failed === true)
  const errors = failed ? notSignedOut : []

  function leave() {
    if (!signOut.isPending) signOut.mutate()
  }

  if (unsent.length === 0)
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
        {unsent.map(({ place, needsYou }) => (
          <li key={placeAddress(place)}>
            <Link to={placeAddress(place)}>
              {place.roundId ? 'Your view of' : 'Answer'} {place.criterionId}
            </Link>
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
