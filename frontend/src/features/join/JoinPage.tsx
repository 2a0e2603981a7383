import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from 'react-router'
import { Loading } from '../../components/Loading/Loading'
import { Page } from '../../components/Page/Page'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { sessionQuery } from '../../lib/requests/session'
import { AcceptAsYourself } from './AcceptAsYourself'
import { AccountForm } from './AccountForm'
import { linkQuery } from './lookAtLink'

/**
 * Where single-use links lead. The token is in the fragment of the address,
 * which a browser never sends: no server, proxy or log on the way sees it.
 */
export function JoinPage() {
  const token = useLocation().hash.slice(1)
  const link = useQuery({ ...linkQuery(token), enabled: token !== '' })

  if (token === '' || isProblem(link.error, 'not_found') || isProblem(link.error, 'invalid')) return <LinkTooOld />
  if (link.isError) return <ServiceProblem error={link.error} onRetry={() => void link.refetch()} />
  if (!link.data) return <Loading />
  return <UseLink token={token} link={link.data} />
}

function LinkTooOld() {
  return (
    <Page title="This link cannot be used">
      <p>It may have been used already, or be too old, or a part of it may be missing. Nothing is lost.</p>
      <p>
        If you have an account already, <Link to={addresses.signIn}>sign in</Link>. If not, ask the person who sent you
        the link for a new one.
      </p>
    </Page>
  )
}

function UseLink({ token, link }: { token: string; link: Wire['Link'] }) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const navigate = useNavigate()
  const done = () => navigate(addresses.home, { replace: true })

  switch (link.kind) {
    case 'setup':
      return (
        <Page title="Set up Doorway" whoSees="The people who work with you here see your name. Nobody sees your password.">
          <p>You will be the first person here: the one who runs Doorway and invites practices.</p>
          <AccountForm token={token} button="Set up Doorway" onDone={done} />
        </Page>
      )
    case 'invitation':
      return (
        <Page
          title="Join your practice"
          heading={`Join ${link.place}`}
          whoSees="People at your practice see your name. Nobody sees your password."
        >
          <p>You have been invited to lead the self-assessment of your practice.</p>
          {session.person ? (
            <AcceptAsYourself token={token} name={session.person.name} practice={link.place} onDone={done} />
          ) : (
            <AccountForm token={token} button="Join" onDone={done} />
          )}
        </Page>
      )
    case 'reset':
      return (
        <Page title="Choose a new password" whoSees="Nobody sees your password.">
          <AccountForm token={token} button="Save and sign in" passwordOnly onDone={done} />
        </Page>
      )
  }
}
