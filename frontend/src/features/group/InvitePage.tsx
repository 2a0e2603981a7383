import { useMemo, useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'
import { InvitationMade } from '../../components/Invitations/InvitationMade'
import { InviteeEmail } from '../../components/Invitations/InviteeEmail'
import { Page } from '../../components/Page/Page'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import { kindWords, type MemberKind } from '../../lib/hats'
import { fieldMessage } from '../../lib/problem'
import { useInvite } from './people'

type Choice = Exclude<MemberKind, ''> | 'facilitator'

const choices: RadioChoice<Choice>[] = [
  { value: 'lived_experience', label: kindWords.lived_experience, hint: 'Nobody has to share a story to have a place.' },
  { value: 'clinician', label: kindWords.clinician },
  { value: 'researcher', label: kindWords.researcher },
  { value: 'charity', label: kindWords.charity },
  {
    value: 'facilitator',
    label: 'They look after the group, as you do',
    hint: 'A facilitator needs a second step to sign in: a code from an app on their phone or computer.',
  },
]

/** A facilitator invites a group member or another facilitator. */
export function InvitePage() {
  const { groupId = '' } = useParams()
  const people = addresses.groupPeople(groupId)
  const invite = useInvite(groupId)
  return (
    <Page title="Invite somebody" before={<Back to={people}>People</Back>}>
      {invite.data ? (
        <>
          <InvitationMade invitation={invite.data} />
          <Link to={people}>Back to people</Link>
        </>
      ) : (
        <InviteForm invite={invite} />
      )}
    </Page>
  )
}

function InviteForm({ invite }: { invite: ReturnType<typeof useInvite> }) {
  const [choice, setChoice] = useState<Choice | ''>('')
  const [email, setEmail] = useState('')
  const [missing, setMissing] = useState<{ message: string; fieldId: string }[]>([])
  const problems = useMemo(() => problemsOf(invite.error, { email: 'email' }), [invite.error])

  function submit(event: FormEvent) {
    event.preventDefault()
    setMissing(choice === '' ? [{ message: 'Choose what they bring', fieldId: 'choice' }] : [])
    if (choice === '' || invite.isPending) return
    const facilitator = choice === 'facilitator'
    invite.mutate({
      role: facilitator ? 'facilitator' : 'group_member',
      kind: facilitator ? '' : choice,
      email: email.trim(),
    })
  }

  return (
    <>
      <ErrorSummary errors={missing.length > 0 ? missing : problems} />
      <form className="dw-card" onSubmit={submit} noValidate>
        <Radios
          id="choice"
          legend="What do they bring to the group?"
          hint="All members may do the same. Only facilitators see this."
          error={missing[0]?.message}
          value={choice}
          choices={choices as RadioChoice<Choice | ''>[]}
          onChange={setChoice}
        />
        <InviteeEmail value={email} onChange={setEmail} error={fieldMessage(invite.error, 'email')} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Make the invitation
          </button>
        </div>
      </form>
    </>
  )
}
