import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { useVisitProvider } from '../../lib/useVisitProvider'
import { ProviderOutcome } from '../sign-in/ProviderOutcome'
import { AcceptAsYourself } from './AcceptAsYourself'
import { JoinForm } from './JoinForm'
import { invitationWords } from './invitationWords'
import { keepToken } from '../../lib/keptToken'

interface InvitationProps {
  token: string
  link: Wire['Link']
  onDone: () => void
}

/** What somebody is invited to, and the ways of saying yes. */
export function Invitation({ token, link, onDone }: InvitationProps) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const words = invitationWords(link)
  return (
    <Page title="Your invitation" heading={words.heading} caption={words.caption} whoSees={words.whoSees}>
      <p>{words.what}</p>
      {words.next && <p>{words.next}</p>}
      <ProviderOutcome />
      {session.person ? (
        <AcceptAsYourself token={token} role={link.role} name={session.person.name} onDone={onDone} />
      ) : (
        <>
          <p>
            Do you have an account here already?{' '}
            <Link to={addresses.signIn} state={{ from: addresses.join }} onClick={() => keepToken(token)}>
              Sign in first
            </Link>
            , and add this role to it.
          </p>
          <JoinForm token={token} button="Join" nameHint={words.nameHint} onDone={onDone} />
          <WithOrganisation token={token} />
        </>
      )}
    </Page>
  )
}

function WithOrganisation({ token }: { token: string }) {
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const visit = useVisitProvider()
  const errors = useProblems(visit.error)
  if (!ways.provider) return null
  return (
    <section className="dw-card" aria-labelledby="organisation">
      <ErrorSummary errors={errors} />
      <h2 className="nhsuk-heading-m" id="organisation">
        Or use your organisation’s account
      </h2>
      <p>Then there is no new password to remember. Doorway learns your name from {ways.provider}, and nothing else.</p>
      <div className="dw-buttons dw-buttons--close">
        <button
          className="nhsuk-button nhsuk-button--secondary"
          type="button"
          disabled={visit.isPending}
          onClick={() => {
            keepToken(token)
            visit.mutate({ purpose: 'accept', token, returnTo: addresses.home })
          }}
        >
          Join with {ways.provider}
        </button>
      </div>
    </section>
  )
}
