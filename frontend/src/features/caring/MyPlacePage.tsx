import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink, TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { Buddy } from './Buddy'
import { HoursChoice } from './HoursChoice'
import { MailChoice } from './MailChoice'
import { myPlaceQuery, useChangeMyPlace } from './myPlace'

const fieldIds = { called: 'called', quietFrom: 'quiet-from', quietUntil: 'quiet-until' }

/** What a person asks for themselves in the group: a rest, a name, mail and hours without any. */
export function MyPlacePage() {
  const { groupId = '' } = useParams()
  const { data: place } = useSuspenseQuery(myPlaceQuery(groupId))
  const [asked, setAsked] = useState<Wire['MyPlaceInput']>(() => inputOf(place))
  const change = useChangeMyPlace(groupId)
  const errors = useMemo(() => problemsOf(change.error, fieldIds), [change.error])

  function ask(part: Partial<Wire['MyPlaceInput']>) {
    change.reset()
    setAsked({ ...asked, ...part })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!change.isPending) change.mutate({ asked, seen: place.version })
  }

  return (
    <Page
      title="My place in the group"
      before={
        <BackLink asElement={Link} to={addresses.group(groupId)}>
          Your group
        </BackLink>
      }
      whoSees="Others in the group see the name that you choose. Of the rest, facilitators see only your hours, if you keep a log."
    >
      <ErrorSummary errors={errors} />
      <form className="dw-card" onSubmit={submit} noValidate>
        <Rest place={place} resting={asked.resting} onChange={(resting) => ask({ resting })} />
        <TextInput
          id="called"
          label="What should the group call you?"
          hint={`Leave it empty to be called ${place.name}. It need not be your real name.`}
          value={asked.called}
          onChange={(event) => ask({ called: event.currentTarget.value })}
          error={errorAt(errors, 'called')}
          autoComplete="off"
          maxLength={200}
        />
        <MailChoice asked={asked} onChange={ask} />
        <HoursChoice groupId={groupId} keeps={asked.keepsHours} onChange={(keepsHours) => ask({ keepsHours })} />
        <div className="dw-buttons dw-buttons--close">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
          <span role="status">{change.isSuccess && 'Saved'}</span>
        </div>
      </form>
      <Buddy groupId={groupId} />
      <p>
        Facilitators still see the name of your account where they look after who is in the group. To give up your role,
        go to <Link to={addresses.account}>your account</Link>.
      </p>
    </Page>
  )
}

function inputOf({ resting, called, mail, quietFrom, quietUntil, keepsHours }: Wire['MyPlace']): Wire['MyPlaceInput'] {
  return { resting, called, mail, quietFrom, quietUntil, keepsHours }
}

interface RestProps {
  place: Wire['MyPlace']
  resting: boolean
  onChange: (resting: boolean) => void
}

/** Whether one takes part or takes a rest. Nobody asks why. */
function Rest({ place, resting, onChange }: RestProps) {
  return (
    <Radios
      id="resting"
      legend="Would you like to take a rest from the group?"
      hint={place.resting ? 'You are taking a rest. Come back when it suits you.' : 'You need not say why, and nobody is told.'}
      value={resting ? 'rest' : 'part'}
      onChange={(value) => onChange(value === 'rest')}
      choices={[
        { value: 'part', label: 'I take part' },
        {
          value: 'rest',
          label: 'I take a rest',
          hint: 'Nobody waits for you and no mail comes. You can still read, and say something if you want to.',
        },
      ]}
    />
  )
}
