import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { DateField } from '../../components/DateField/DateField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { meetingQuery, useSaveMeeting } from './meetings'

const nothing = { title: '', day: '', place: '', checkIn: '', checkOut: '', contentNote: '', textReasons: [] }

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
  const [first] = useState<Wire['MeetingInput']>(before ?? nothing)
  const { day: firstDay, textReasons, ...rest } = first
  const save = useSaveMeeting(groupId, before)
  const [day, setDay] = useState<string | null>(firstDay)
  const form = useTexts(
    { title: rest.title, place: rest.place, checkIn: rest.checkIn, checkOut: rest.checkOut, contentNote: rest.contentNote },
    textReasons,
    save.error,
  )
  const warning = useLeaveWarning(form.changed || day !== firstDay)
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
      <form onSubmit={submit} noValidate>
        <TextField {...form.of('title')} label="What is it called?" rows={1} />
        <DateField id={fieldIdOf('day')} legend="On which day?" error={form.errorOf('day')} initial={firstDay} onChange={setDay} />
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
