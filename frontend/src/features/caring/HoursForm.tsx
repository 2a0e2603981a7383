import { TextInput } from 'nhsuk-react-components'
import { useState, type FormEvent } from 'react'
import { DateField } from '../../components/DateField/DateField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import type { Wire } from '../../lib/api'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { minutesOf, whatWords } from './hoursWords'
import { useAddHours } from './myHours'

type What = Wire['HoursWhat'] | ''

const choices = Object.entries(whatWords).map(([value, label]) => ({ value, label })) as RadioChoice<What>[]

/** Where hours are written down; empty again after each. */
export function HoursForm({ groupId }: { groupId: string }) {
  const add = useAddHours(groupId)
  const [written, setWritten] = useState(0)
  return (
    <>
      <Fields key={written} groupId={groupId} add={add} onAdded={() => setWritten(written + 1)} />
      <p role="status">{written > 0 && 'Written down.'}</p>
    </>
  )
}

const nothing = { texts: { note: '' }, day: '', hours: '', rest: '', what: '' as What }

interface FieldsProps {
  groupId: string
  add: ReturnType<typeof useAddHours>
  onAdded: () => void
}

function Fields({ groupId, add, onAdded }: FieldsProps) {
  const held = useHeld(`hours-${groupId}`, nothing)
  const [day, setDay] = useState<string | null>(held.begun.day)
  const [hours, setHours] = useState(held.begun.hours)
  const [rest, setRest] = useState(held.begun.rest)
  const [what, setWhat] = useState(held.begun.what)
  const form = useTexts(held.begun.texts, [], add.error)
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts, day: day ?? '', hours, rest, what }))

  function submit(event: FormEvent) {
    event.preventDefault()
    const minutes = minutesOf(hours, rest)
    const missing: [boolean, string, string][] = [
      [!day, 'Enter the day', 'day'],
      [minutes === null, 'Enter the time that you spent, up to a whole day', 'minutes'],
      [what === '', 'Choose what you did', 'what'],
    ]
    const others = missing.filter(([wrong]) => wrong).map(([, message, field]) => ({ message, fieldId: fieldIdOf(field) }))
    if (!form.check(others) || !day || minutes === null || what === '' || add.isPending) return
    add.mutate(
      { day, minutes, what, note: form.texts.note, textReasons: form.textReasons },
      {
        onSuccess: () => {
          held.forget()
          onAdded()
        },
      },
    )
  }

  return (
    <form className="dw-card" onSubmit={submit} noValidate>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <DateField id={fieldIdOf('day')} legend="On which day?" error={form.errorOf('day')} initial={held.begun.day} onChange={setDay} />
      <TextInput id={fieldIdOf('minutes')} label="Hours" inputMode="numeric" width={3} maxLength={2} autoComplete="off" value={hours} error={form.errorOf('minutes')} onChange={(event) => setHours(event.currentTarget.value)} />
      <TextInput id="hours-rest" label="Minutes" inputMode="numeric" width={3} maxLength={3} autoComplete="off" value={rest} onChange={(event) => setRest(event.currentTarget.value)} />
      <Radios id={fieldIdOf('what')} legend="What did you do?" error={form.errorOf('what')} value={what} choices={choices} onChange={setWhat} />
      <TextField label="A note for yourself (if you like)" hint="Please no bank details. Give those to whoever pays you, and to nobody here." rows={2} {...form.of('note')} />
      <button className="nhsuk-button" type="submit">
        Write it down
      </button>
    </form>
  )
}
