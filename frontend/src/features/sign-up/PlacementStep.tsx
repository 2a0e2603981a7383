import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { ChosenPractice } from '../../components/PracticeSearch/ChosenPractice'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { PlacementDates } from '../group/PlacementDates'
import { dateProblems } from '../group/placementDates'
import { toAccount, type Started } from './started'

type Missing = { practice?: string; starts?: string; ends?: string }

interface PlacementStepProps {
  started: Started
  offer: Wire['SignUpOffer']
  change: (part: Partial<Started>) => void
}

/** The second step: where and when. */
export function PlacementStep({ started: { code, practice, dates }, offer, change }: PlacementStepProps) {
  const [missing, setMissing] = useState<Missing>({})
  const [errors, setErrors] = useState<SummaryError[]>([])
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    const found: Missing = { ...(practice ? {} : { practice: 'Choose the practice' }), ...dateProblems(dates) }
    setMissing(found)
    setErrors(Object.entries(found).map(([fieldId, message]) => ({ fieldId, message })))
    if (Object.keys(found).length === 0) void navigate(addresses.signUp, { state: toAccount })
  }

  return (
    <Page
      title="Sign up"
      heading="Where are you on placement?"
      caption={`Step 2 of 3. ${offer.groupName}`}
      whoSees="The group’s facilitators will see this. The practice cannot learn of it."
      before={<Back to={addresses.signUp}>Your code</Back>}
    >
      <ErrorSummary errors={errors} />
      <form className="dw-card" onSubmit={submit} noValidate>
        <ChosenPractice
          seeker={{ code }}
          id="practice"
          legend="The practice"
          error={missing.practice}
          value={practice}
          onChange={(chosen) => change({ practice: chosen })}
        />
        <PlacementDates dates={dates} missing={missing} error={null} onChange={(given) => change({ dates: given })} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Go on
          </button>
        </div>
      </form>
    </Page>
  )
}
