import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { sharedPracticeQuery } from './queries'
import { useOptOut } from './useReviewing'

/** Where somebody leaves a practice out, for themselves alone. */
export function NotForMePage() {
  const { groupId = '', sharedPracticeId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(sharedPracticeQuery(groupId, sharedPracticeId))
  const leave = useOptOut(groupId, sharedPracticeId, true)
  const errors = useProblems(leave.error)
  const navigate = useNavigate()
  const back = addresses.sharedPractice(groupId, sharedPracticeId)
  return (
    <Page
      title="Leave a practice out"
      heading="Leave this practice out for you"
      caption={practice.name}
      whoSees="Nobody but you sees this: not the practice, not the facilitators."
      before={<Back to={back}>{practice.name}</Back>}
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
        <Link to={back}>Not now</Link>
      </div>
    </Page>
  )
}
