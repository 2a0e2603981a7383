import { useMemo, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'
import { InvitationMade } from '../../components/Invitations/InvitationMade'
import { InviteeEmail } from '../../components/Invitations/InviteeEmail'
import { Page } from '../../components/Page/Page'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { fieldMessage } from '../../lib/problem'
import { useInvite } from './installation'

type Role = Wire['InstallationInvite']['role']

const choices: RadioChoice<Role>[] = [
  {
    value: 'facilitator',
    label: 'Facilitator',
    hint: 'Looks after the group: invites group members, practices and trainees. Sees no practice’s answers.',
  },
  { value: 'operator', label: 'Operator', hint: 'Keeps Doorway running, as you do. Invites operators and facilitators.' },
]

/** An operator invites a facilitator or another operator. */
export function InvitePage() {
  const [role, setRole] = useState<Role>('facilitator')
  const [email, setEmail] = useState('')
  const invite = useInvite()
  const errors = useMemo(() => problemsOf(invite.error, { email: 'email' }), [invite.error])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!invite.isPending) invite.mutate({ role, email: email.trim() })
  }

  return (
    <Page
      title="Invite somebody"
      before={<Back to={addresses.operator}>Running Doorway</Back>}
    >
      {invite.data ? (
        <>
          <InvitationMade invitation={invite.data} />
          <Link to={addresses.operator}>Back to Running Doorway</Link>
        </>
      ) : (
        <>
          <ErrorSummary errors={errors} />
          <form className="dw-card" onSubmit={submit} noValidate>
            <Radios id="role" legend="What will they be?" value={role} choices={choices} onChange={setRole} />
            <p className="dw-small">Both need a second step to sign in: a code from an app on their phone or computer.</p>
            <InviteeEmail value={email} onChange={setEmail} error={fieldMessage(invite.error, 'email')} />
            <div className="dw-buttons">
              <button className="nhsuk-button" type="submit">
                Make the invitation
              </button>
            </div>
          </form>
        </>
      )}
    </Page>
  )
}
