import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { Loading } from '../../components/Loading/Loading'
import { Page } from '../../components/Page/Page'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { JoinForm } from './JoinForm'
import { ConfirmEmail } from './ConfirmEmail'
import { Invitation } from './Invitation'
import { forgetToken, keptToken } from '../../lib/keptToken'
import { linkQuery } from './lookAtLink'

/**
 * Where single-use links lead. The token is in the fragment of the address,
 * which a browser never sends: no server, proxy or log on the way sees it.
 */
export function JoinPage() {
  const token = useLocation().hash.slice(1) || keptToken()
  const link = useQuery({ ...linkQuery(token), enabled: token !== '' })

  if (token === '' || isProblem(link.error, 'not_found') || isProblem(link.error, 'invalid')) return <LinkTooOld />
  if (link.isError) return <ServiceProblem error={link.error} onRetry={() => void link.refetch()} />
  if (!link.data) return <Loading />
  return <UseLink token={token} link={link.data} />
}

function LinkTooOld() {
  useEffect(forgetToken, [])
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
  const navigate = useNavigate()
  // The pages of signing in lead on from there: to the second factor, if one is due, and then to the first page.
  const done = () => {
    forgetToken()
    void navigate(addresses.signIn, { replace: true, state: { from: addresses.home } })
  }

  switch (link.kind) {
    case 'setup':
      return (
        <Page
          title="Set up Doorway"
          whoSees="The people who run Doorway with you see your name. Nobody sees your password or your e-mail address."
        >
          <p>
            You will be the first person here: the one who keeps Doorway running and invites the people who look after the
            group. After this form you set up a second step for signing in, with an app on your telephone.
          </p>
          <JoinForm token={token} button="Set up Doorway" onDone={done} />
        </Page>
      )
    case 'invitation':
      return <Invitation token={token} link={link} onDone={done} />
    case 'reset':
      return (
        <Page title="Choose a new password" whoSees="Nobody sees your password.">
          <p>You are then signed out everywhere else, and signed in here.</p>
          <JoinForm token={token} button="Save and sign in" passwordOnly onDone={done} />
        </Page>
      )
    case 'email':
      return <ConfirmEmail token={token} />
  }
}
