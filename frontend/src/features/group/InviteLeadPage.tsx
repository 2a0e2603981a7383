import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'
import { InvitationMade } from '../../components/Invitations/InvitationMade'
import { InviteeEmail } from '../../components/Invitations/InviteeEmail'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { fieldMessage } from '../../lib/problem'
import { listedPracticeQuery } from '../../lib/requests/group'
import { useInviteLead } from './practices'

/** A facilitator invites the person who is to lead a practice's self-assessment. */
export function InviteLeadPage() {
  const { groupId = '', listedPracticeId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(listedPracticeQuery(groupId, listedPracticeId))
  const [email, setEmail] = useState('')
  const invite = useInviteLead(groupId, listedPracticeId)
  const errors = useMemo(() => problemsOf(invite.error, { email: 'email' }), [invite.error])
  const back = addresses.groupPractice(groupId, listedPracticeId)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!invite.isPending) invite.mutate(email.trim())
  }

  return (
    <Page title="Invite a lead" caption={practice.name} before={<Back to={back}>Practice</Back>}>
      {invite.data ? (
        <>
          <InvitationMade invitation={invite.data} />
          <Link to={back}>Back to the practice</Link>
        </>
      ) : (
        <>
          <ErrorSummary errors={errors} />
          <p>The lead runs the practice’s self-assessment and owns its plan. Often this is the practice manager.</p>
          <SevenDays leads={practice.leads} />
          <form className="dw-card" onSubmit={submit} noValidate>
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

/** Nobody takes a practice over behind the backs of those who are there. */
function SevenDays({ leads }: { leads: string[] }) {
  return (
    <div className="nhsuk-inset-text">
      {leads.length > 0 && (
        <p>
          {leads.join(' and ')} {leads.length === 1 ? 'leads' : 'lead'} it now.
        </p>
      )}
      <p>
        If people of this practice work with Doorway, or did, the new lead begins <strong>7 days</strong> after joining.
        The people there are told. When one of them says yes, the new lead begins at once; a lead there can say no.
      </p>
      <p>Where nobody has joined before, the new lead begins at once.</p>
    </div>
  )
}
