import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { useFacilitates } from '../group/useFacilitates'
import { SkippableNote } from '../saying/SkippableNote'
import { meetingQuery } from './meetings'

/** A meeting: its content note first, then when and where, what to read before, and what to read after. */
export function MeetingPage() {
  const { groupId = '', meetingId = '' } = useParams()
  const { data: meeting } = useSuspenseQuery(meetingQuery(groupId, meetingId))
  const facilitates = useFacilitates(groupId)
  return (
    <Page
      title="A meeting"
      heading={meeting.title}
      before={
        <>
          <Back to={addresses.meetings(groupId)}>Meetings</Back>
          <SkippableNote words={meeting.contentNote} skipTo={addresses.meetings(groupId)} />
        </>
      }
    >
      <Told />
      <p className="dw-meeting__when">
        <b>{dateInWords(meeting.day)}</b>
        {meeting.place && <span>{meeting.place}</span>}
      </p>
      <Read title="Before the meeting" words={meeting.checkIn} />
      <Read title="After the meeting" words={meeting.checkOut} />
      {facilitates && <LookAfter groupId={groupId} meeting={meeting} />}
    </Page>
  )
}

function Read({ title, words }: { title: string; words: string }) {
  if (words === '') return null
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">{title}</h2>
      <p className="dw-meeting__words">{words}</p>
    </>
  )
}

function LookAfter({ groupId, meeting }: { groupId: string; meeting: Wire['Meeting'] }) {
  return (
    <div className="dw-buttons dw-section">
      <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.changeMeeting(groupId, meeting.id)}>
        Change this meeting
      </Link>
      <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.removeMeeting(groupId, meeting.id)}>
        Remove it
      </Link>
    </div>
  )
}
