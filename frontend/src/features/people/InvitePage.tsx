import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { InvitationMade } from '../../components/Invitations/InvitationMade'
import { InviteeEmail } from '../../components/Invitations/InviteeEmail'
import { Page } from '../../components/Page/Page'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { fieldMessage, isProblem } from '../../lib/problem'
import { practiceQuery } from '../../lib/requests/practice'
import { useInvite } from './useInvite'

/** Invites a colleague to the practice; the link is mailed, or shown once to hand over. */
export function InvitePage() {
  const { practiceId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const invite = useInvite(practiceId)
  return (
    <>
      <BackLink asElement={Link} to={addresses.people(practiceId)}>
        People at your practice
      </BackLink>
      <Page title="Invite a colleague" caption={practice.shownName}>
        {invite.data ? (
          <>
            <InvitationMade invitation={invite.data} />
            <div className="dw-buttons">
              <Link className="nhsuk-button" to={addresses.people(practiceId)}>
                Back to the people
              </Link>
              <button className="dw-link-button" type="button" onClick={invite.reset}>
                Invite somebody else
              </button>
            </div>
          </>
        ) : (
          <InviteForm invite={invite} />
        )}
      </Page>
    </>
  )
}

const nothingYet: Wire['PracticeInvite'] = { role: 'practice_member', takeOver: false, email: '' }

function InviteForm({ invite }: { invite: ReturnType<typeof useInvite> }) {
  const [input, setInput] = useState(nothingYet)
  const [errors, setErrors] = useState<{ message: string; fieldId?: string }[]>([])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (invite.isPending) return
    setErrors([])
    const takeOver = input.role === 'practice_lead' && input.takeOver
    invite.mutate({ ...input, takeOver, email: input.email.trim() }, { onError: (error) => setErrors(whatWasRefused(error)) })
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        <Radios
          id="role"
          legend="What will they do here?"
          value={input.role}
          choices={choices(input, setInput)}
          onChange={(role) => setInput({ ...input, role })}
        />
        <InviteeEmail value={input.email} error={fieldMessage(invite.error, 'email')} onChange={(email) => setInput({ ...input, email })} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            {input.email.trim() === '' ? 'Make an invitation link' : 'Send the invitation'}
          </button>
        </div>
      </form>
      <p className="dw-small">
        They choose their own name, sign-in name and password. Somebody who has an account already uses that one.
      </p>
    </>
  )
}

function choices(input: Wire['PracticeInvite'], onChange: (input: Wire['PracticeInvite']) => void): RadioChoice<Wire['PracticeInvite']['role']>[] {
  return [
    {
      value: 'practice_member',
      label: 'Member',
      hint: 'Answers what you ask them, takes on actions, reads what was submitted',
    },
    {
      value: 'practice_lead',
      label: 'Lead',
      hint: 'Can do everything that you can',
      more: (
        <div className="nhsuk-checkboxes">
          <div className="nhsuk-checkboxes__item">
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              id="take-over"
              checked={input.takeOver}
              onChange={(event) => onChange({ ...input, takeOver: event.target.checked })}
              aria-describedby="take-over-hint"
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor="take-over">
              They take over from me
            </label>
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id="take-over-hint">
              You become a member when they accept. Until then nothing changes.
            </div>
          </div>
        </div>
      ),
    },
  ]
}

function whatWasRefused(error: unknown) {
  if (!isProblem(error)) return [{ message: 'Sorry, there is a problem with the service. Try again.' }]
  if (error.fields.length === 0) return [{ message: error.message }]
  return error.fields.map(({ field, message }) => ({ message, fieldId: field === 'email' ? 'email' : undefined }))
}
