import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ChangedMeanwhile } from '../../components/ChangedMeanwhile/ChangedMeanwhile'
import { DateField } from '../../components/DateField/DateField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { meetingQuery, useSaveMeeting } from './meetings'

const nothing = { title: '', day: '', place: '', checkIn: '', checkOut: '', contentNote: '', textReasons: [] }

const names = {
  title: 'What it is called',
  place: 'When on that day, and where',
  contentNote: 'Content note',
  checkIn: 'To read before the meeting',
  checkOut: 'To read after the meeting',
}

const fieldsOf = ({ title, day, place, checkIn, checkOut, contentNote }: Wire['MeetingInput']) => ({
  texts: { title, place, checkIn, checkOut, contentNote },
  day,
})

/** A facilitator writes down a meeting. */
export function NewMeetingPage() {
  const { groupId = '' } = useParams()
  return <EditMeeting groupId={groupId} title="Write down a meeting" />
}

/** A facilitator changes one. */
export function ChangeMeetingPage() {
  const { groupId = '', meetingId = '' } = useParams()
  const { data: meeting } = useSuspenseQuery(meetingQuery(groupId, meetingId))
  return <EditMeeting groupId={groupId} title="Change a meeting" before={meeting} />
}

interface EditMeetingProps {
  groupId: string
  title: string
  before?: Wire['Meeting']
}

function EditMeeting({ groupId, title, before }: EditMeetingProps) {
  // What one saw as one began: what a colleague changed meanwhile is not written over.
  const [seen] = useState(before)
  const save = useSaveMeeting(groupId, seen)
  const held = useHeld(`meeting-${before?.id ?? groupId}`, fieldsOf(seen ?? nothing), seen?.version)
  const [day, setDay] = useState<string | null>(held.begun.day)
  const form = useTexts(held.begun.texts, seen?.textReasons ?? [], save.error)
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts, day: day ?? '' }))
  const navigate = useNavigate()
  const back = before ? addresses.meeting(groupId, before.id) : addresses.meetings(groupId)

  function submit(event: FormEvent) {
    event.preventDefault()
    const missing: [boolean, string, string][] = [
      [form.texts.title.trim() === '', 'Write what the meeting is called', 'title'],
      [!day, 'Enter the day', 'day'],
    ]
    const others = missing.filter(([wrong]) => wrong).map(([, message, field]) => ({ message, fieldId: fieldIdOf(field) }))
    if (!form.check(others) || !day || save.isPending) return
    save.mutate(
      { ...form.texts, day, textReasons: form.textReasons },
      {
        onSuccess: ({ id }) => {
          held.forget()
          warning.done()
          navigate(addresses.meeting(groupId, id), { state: { told: 'Saved. The group can read it.' } })
        },
      },
    )
  }

  return (
    <Page
      title={title}
      before={<Back to={back}>{before ? 'The meeting' : 'Meetings'}</Back>}
      whoSees="Everybody in the group can read this. Practices cannot."
    >
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <ChangedMeanwhile held={held} names={names}>
        {held.begun.day !== held.empty.day && <p>It is on {dateInWords(held.empty.day)}.</p>}
      </ChangedMeanwhile>
      <form onSubmit={submit} noValidate>
        <TextField {...form.of('title')} label="What is it called?" rows={1} />
        <DateField id={fieldIdOf('day')} legend="On which day?" error={form.errorOf('day')} initial={held.begun.day} onChange={setDay} />
        <TextField {...form.of('place')} label="When on that day, and where?" hint="For example: 10:30 to 12, the library, upstairs, or by telephone." rows={2} />
        <TextField {...form.of('contentNote')} label="Content note" hint="What it will touch on, if that may be hard. People read this first." rows={2} />
        <TextField {...form.of('checkIn')} label="To read before the meeting" hint="How it will go, and that everybody may leave, or say nothing." rows={4} />
        <TextField {...form.of('checkOut')} label="To read after the meeting" hint="A kind word, and who is there to talk to." rows={4} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Save
          </button>
        </div>
      </form>
    </Page>
  )
}
