import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { dateInWords, londonDate } from '../../lib/dates'
import { useFacilitates } from '../group/useFacilitates'
import { meetingsQuery } from './meetings'

/** When the group meets. Nobody has to come, and who comes is written down nowhere. */
export function MeetingsPage() {
  const { groupId = '' } = useParams()
  const { data: meetings } = useSuspenseQuery(meetingsQuery(groupId))
  const facilitates = useFacilitates(groupId)
  const [today] = useState(() => londonDate(new Date()))
  const lately = meetings.filter(({ day }) => day < today)
  const coming = meetings.filter(({ day }) => day >= today)
  return (
    <Page title="Meetings" before={<Back to={addresses.group(groupId)}>Your group</Back>}>
      <Told />
      {coming.length === 0 ? (
        <Empty title="Meetings will be here">
          <p>Somebody who looks after the group writes them down, with something to read before and after.</p>
        </Empty>
      ) : (
        <>
          <p>Come if it suits you. You need not say why not, and nobody keeps a list of who comes.</p>
          <Meetings groupId={groupId} meetings={coming} />
        </>
      )}
      {lately.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m dw-section">Lately</h2>
          <Meetings groupId={groupId} meetings={lately} />
        </>
      )}
      {facilitates && (
        <div className="dw-buttons">
          <Link className="nhsuk-button" to={addresses.newMeeting(groupId)}>
            Write down a meeting
          </Link>
        </div>
      )}
    </Page>
  )
}

function Meetings({ groupId, meetings }: { groupId: string; meetings: { id: string; title: string; day: string }[] }) {
  return (
    <ul className="dw-doors">
      {meetings.map(({ id, title, day }) => (
        <li className="dw-door" key={id}>
          <Link to={addresses.meeting(groupId, id)}>{title}</Link>
          <span>{dateInWords(day)}</span>
        </li>
      ))}
    </ul>
  )
}
