import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink, TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { Radios } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { Buddy } from './Buddy'
import { HoursChoice } from './HoursChoice'
import { MailChoice } from './MailChoice'
import { myPlaceQuery, useChangeMyPlace } from './myPlace'

const fieldIds = { called: 'called', quietFrom: 'quiet-from', quietUntil: 'quiet-until' }

/** What one changes: the rest stays as it is, also as it is by then. */
type Asked = Partial<Wire['MyPlaceInput']>

interface Form {
  texts: Record<string, string>
  choices: Omit<Asked, 'called'>
}

const nothing: Form = { texts: {}, choices: {} }

/** What a person asks for themselves in the group: a rest, a name, mail and hours without any. */
export function MyPlacePage() {
  const { groupId = '' } = useParams()
  const { data: place } = useSuspenseQuery(myPlaceQuery(groupId))
  const held = useHeld<Form>(`my-place-${groupId}`, nothing)
  const [changes, setChanges] = useState<Asked>({ ...held.begun.choices, ...held.begun.texts })
  const saved = inputOf(place)
  const asked = { ...saved, ...changes }
  const { called, ...choices } = differing(changes, saved)
  const warning = useLeaveWarning(useHolding(held, { texts: called === undefined ? {} : { called }, choices }))
  const change = useChangeMyPlace(groupId)
  const errors = useMemo(() => problemsOf(change.error, fieldIds), [change.error])

  function ask(part: Asked) {
    change.reset()
    setChanges({ ...changes, ...part })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (change.isPending) return
    // What is typed while it is sent stays.
    change.mutate({ asked, seen: place.version }, { onSuccess: (_, sent) => setChanges((now) => differing(now, sent.asked)) })
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
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
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
        Facilitators still see the name of your account where they look after who is in the group, and in the record of who
        did what. To give up your role, go to <Link to={addresses.account}>your account</Link>.
      </p>
    </Page>
  )
}

function inputOf({ resting, called, mail, quietFrom, quietUntil, keepsHours }: Wire['MyPlace']): Wire['MyPlaceInput'] {
  return { resting, called, mail, quietFrom, quietUntil, keepsHours }
}

function differing(changes: Asked, saved: Wire['MyPlaceInput']): Asked {
  return Object.fromEntries(Object.entries(changes).filter(([field, value]) => saved[field as keyof Asked] !== value))
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
          hint: 'No mail comes, and nobody can tell that you rest: where facilitators look who has not been heard, your name stands as before. You can still read, and say something if you want to.',
        },
      ]}
    />
  )
}
