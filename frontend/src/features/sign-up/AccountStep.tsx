import { useSuspenseQuery } from '@tanstack/react-query'
import { SummaryList } from 'nhsuk-react-components'
import { Link, useNavigate } from 'react-router'
import { AccountForm, type NewAccount } from '../../components/AccountForm/AccountForm'
import { AsYourself } from '../../components/AsYourself/AsYourself'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { isProblem } from '../../lib/problem'
import { sessionQuery } from '../../lib/requests/session'
import { toPlacement } from './started'
import { useSignUp } from './useSignUp'

const nobodyNew: NewAccount = { name: '', signInName: '', password: '', email: '' }

interface AccountStepProps {
  code: string
  practice: Wire['PracticeFound']
  starts: string
  ends: string
  requestKey: string
}

/** The last step: an account, or one's own. */
export function AccountStep({ code, practice, starts, ends, requestKey }: AccountStepProps) {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const navigate = useNavigate()
  const signUp = useSignUp(requestKey)

  const send = (account: NewAccount) => {
    const before = session.hats.map(({ id }) => id)
    const done = (now: Wire['Session']) => void navigate(addresses.signIn, { replace: true, state: { from: newPlace(now, before) } })
    signUp.mutate({ code, practiceId: practice.id, starts, ends, ...account }, { onSuccess: done })
  }

  return (
    <Page
      title="Sign up"
      heading={session.person ? 'Add this placement' : 'Make your account'}
      caption="Step 3 of 3"
      whoSees="The group’s facilitators will see your name. Nobody sees your password or your e-mail address."
      before={<Back to={addresses.signUp} state={toPlacement}>The placement</Back>}
    >
      <Chosen practice={practice} days={`${dateInWords(starts)} to ${dateInWords(ends)}`} />
      {session.person ? (
        <AsYourself
          name={session.person.name}
          what="The placement"
          button="Add this placement"
          error={signUp.error}
          pending={signUp.isPending}
          onAccept={() => send(nobodyNew)}
        />
      ) : (
        <AccountForm button="Sign up" nameHint="As the group may call you" error={signUp.error} pending={signUp.isPending} onSend={send} />
      )}
      {isProblem(signUp.error, 'conflict') && !session.person && (
        <p>
          <Link to={addresses.signIn}>Go to sign in</Link>
        </p>
      )}
    </Page>
  )
}

/** The page of the placement that was not there before; the first page when none is new. */
function newPlace(session: Wire['Session'], before: string[]): string {
  const added = session.hats.find(({ id, placementId }) => placementId !== '' && !before.includes(id))
  return added ? addresses.placement(added.placementId) : addresses.home
}

function Chosen({ practice, days }: { practice: Wire['PracticeFound']; days: string }) {
  const facts = [
    ['Practice', [practice.name, practice.town].filter(Boolean).join(', ')],
    ['Placement', days],
  ]
  return (
    <SummaryList>
      {facts.map(([key, value]) => (
        <SummaryList.Row key={key}>
          <SummaryList.Key>{key}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  )
}
