import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { dateInWords } from '../../lib/dates'
import { meetingQuery, useRemoveMeeting } from './meetings'

/** Asks once before a meeting is gone. */
export function RemoveMeetingPage() {
  const { groupId = '', meetingId = '' } = useParams()
  const { data: meeting } = useSuspenseQuery(meetingQuery(groupId, meetingId))
  const remove = useRemoveMeeting(groupId)
  const errors = useProblems(remove.error)
  const navigate = useNavigate()

  function take() {
    if (remove.isPending) return
    remove.mutate(meeting.id, {
      onSuccess: () => navigate(addresses.meetings(groupId), { state: { told: 'The meeting is removed.' } }),
    })
  }

  return (
    <Page title="Remove this meeting?">
      <ErrorSummary errors={errors} />
      <p>
        {meeting.title}, {dateInWords(meeting.day)}. Everything that is written for it goes. Doorway does not tell people: please let
        them know.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" onClick={take}>
          Remove it
        </button>
        <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.meeting(groupId, meeting.id)}>
          Leave it there
        </Link>
      </div>
    </Page>
  )
}
