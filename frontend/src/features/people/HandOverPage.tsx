import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'

/** Chooses who leads the practice from now on. */
export function HandOverPage() {
  const { practiceId = '' } = useParams()
  const { data: people } = useSuspenseQuery(practicePeopleQuery(practiceId))
  const members = people.filter(({ role, paused, self }) => role === 'practice_member' && !paused && !self)
  return (
    <>
      <BackLink asElement={Link} to={addresses.people(practiceId)}>
        People at your practice
      </BackLink>
      <Page title="Hand over" heading="Hand the practice over">
        {members.length === 0 ? (
          <Empty title="The people you can hand over to will be here">
            <p>Nobody else is here as a member yet.</p>
            <p>
              <Link to={addresses.invite(practiceId)}>Invite a colleague</Link> as a lead, and choose that they take over
              from you. It happens when they accept.
            </p>
          </Empty>
        ) : (
          <Choose practiceId={practiceId} members={members} />
        )}
      </Page>
    </>
  )
}

function Choose({ practiceId, members }: { practiceId: string; members: Wire['Holder'][] }) {
  const [to, setTo] = useState('')
  const [stay, setStay] = useState<'yes' | 'no'>('yes')
  const [errors, setErrors] = useState<SummaryError[]>([])
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (to === '') setErrors([{ message: 'Choose who will lead', fieldId: 'to' }])
    else void navigate(addresses.handOverTo(practiceId, to, stay === 'yes'))
  }

  return (
    <>
      <p>Your self-assessments, the plan and the trail stay the practice’s. You see what will happen before it does.</p>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        <Radios
          id="to"
          legend="Who will lead from now on?"
          error={errors[0]?.message}
          value={to}
          choices={members.map(({ hatId, name }) => ({ value: hatId, label: name }))}
          onChange={setTo}
        />
        <Radios
          id="stay"
          legend="And you?"
          value={stay}
          choices={[
            { value: 'yes', label: 'I stay, as a member' },
            { value: 'no', label: 'I leave the practice' },
          ]}
          onChange={setStay}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Continue
          </button>
        </div>
      </form>
    </>
  )
}
