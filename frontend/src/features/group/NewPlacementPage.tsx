import { useMemo, useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { problemsOf } from '../../components/ErrorSummary/problemsOf'
import { InvitationMade } from '../../components/Invitations/InvitationMade'
import { InviteeEmail } from '../../components/Invitations/InviteeEmail'
import { Page } from '../../components/Page/Page'
import { ChosenPractice } from '../../components/PracticeSearch/ChosenPractice'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { fieldMessage } from '../../lib/problem'
import { PlacementDates } from './PlacementDates'
import { dateProblems, type Dates } from './placementDates'
import { useAddPlacement } from './placements'

/** A facilitator invites a trainee to a placement. */
export function NewPlacementPage() {
  const { groupId = '' } = useParams()
  const add = useAddPlacement(groupId)
  const back = addresses.groupPlacements(groupId)
  return (
    <Page
      title="Invite a trainee"
      whoSees="Only facilitators and the trainee see a placement. The practice cannot learn that it exists."
      before={<Back to={back}>Placements</Back>}
    >
      {add.data ? (
        <>
          <InvitationMade invitation={add.data} />
          <Link to={back}>Back to placements</Link>
        </>
      ) : (
        <PlacementForm groupId={groupId} add={add} />
      )}
    </Page>
  )
}

type Missing = { practice?: string; starts?: string; ends?: string }

function PlacementForm({ groupId, add }: { groupId: string; add: ReturnType<typeof useAddPlacement> }) {
  const [practice, setPractice] = useState<Wire['PracticeFound']>()
  const [dates, setDates] = useState<Dates>({ starts: '', ends: '' })
  const [email, setEmail] = useState('')
  const [missing, setMissing] = useState<Missing>({})
  const problems = useMemo(() => problemsOf(add.error, { practiceId: 'practice', starts: 'starts', ends: 'ends', email: 'email' }), [add.error])
  const inForm = useMemo(() => summaryOf(missing), [missing])

  function submit(event: FormEvent) {
    event.preventDefault()
    const found: Missing = { ...(practice ? {} : { practice: 'Choose the practice' }), ...dateProblems(dates) }
    setMissing(found)
    if (Object.keys(found).length > 0 || !practice || !dates.starts || !dates.ends || add.isPending) return
    add.mutate({ practiceId: practice.id, starts: dates.starts, ends: dates.ends, email: email.trim() })
  }

  return (
    <>
      <ErrorSummary errors={inForm.length > 0 ? inForm : problems} />
      <form className="dw-card" onSubmit={submit} noValidate>
        <ChosenPractice
          seeker={{ groupId }}
          id="practice"
          legend="The practice"
          error={missing.practice ?? fieldMessage(add.error, 'practiceId')}
          value={practice}
          onChange={setPractice}
        />
        <PlacementDates dates={dates} missing={missing} error={add.error} onChange={setDates} />
        <InviteeEmail value={email} onChange={setEmail} error={fieldMessage(add.error, 'email')} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Make the invitation
          </button>
        </div>
      </form>
    </>
  )
}

function summaryOf(missing: Missing): SummaryError[] {
  return Object.entries(missing).map(([fieldId, message]) => ({ fieldId, message }))
}
