import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { conversationsQuery, sharedPracticeQuery } from './queries'
import { useOptOut } from './useReviewing'

/** Where somebody leaves a practice that shares with the group out, for themselves alone. */
export function NotForMePage() {
  const { groupId = '', sharedPracticeId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(sharedPracticeQuery(groupId, sharedPracticeId))
  const back = { to: addresses.sharedPractice(groupId, sharedPracticeId), name: practice.name }
  return <LeaveOut groupId={groupId} practiceId={sharedPracticeId} name={practice.name} back={back} />
}

/** The same for a practice that asks for a conversation, whatever it shares. */
export function AskingNotForMePage() {
  const { groupId = '', messageId } = useParams()
  const { data: conversations } = useSuspenseQuery(conversationsQuery(groupId))
  const asking = conversations.find(({ id }) => id === messageId)
  const back = { to: addresses.toSend(groupId), name: 'Practices and the group' }
  if (!asking) return <Navigate to={back.to} replace />
  return <LeaveOut groupId={groupId} practiceId={asking.practiceId} name={asking.practiceName} back={back} />
}

interface LeaveOutProps {
  groupId: string
  practiceId: string
  name: string
  back: { to: string; name: string }
}

function LeaveOut({ groupId, practiceId, name, back }: LeaveOutProps) {
  const leave = useOptOut(groupId, practiceId, true)
  const errors = useProblems(leave.error)
  const navigate = useNavigate()
  return (
    <Page
      title="Leave a practice out"
      heading="Leave this practice out for you"
      caption={name}
      whoSees="Nobody but you sees this: not the practice, not the facilitators."
      before={<Back to={back.to}>{back.name}</Back>}
    >
      <ErrorSummary errors={errors} />
      <p>You will not meet this practice on the group’s pages. You need not say why. You can bring it back at any time.</p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          disabled={leave.isPending}
          onClick={() => leave.mutate(undefined, { onSuccess: () => navigate(addresses.optOuts(groupId), { replace: true }) })}
        >
          Leave it out
        </button>
        <Link to={back.to}>Not now</Link>
      </div>
    </Page>
  )
}
