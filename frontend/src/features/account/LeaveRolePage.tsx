import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import { ServiceProblem } from '../../components/ServiceProblem/ServiceProblem'
import { addresses } from '../../lib/addresses'
import { dayOf } from '../../lib/dates'
import { openPlace, roleInWords, type Hat } from '../../lib/hats'
import { Problem } from '../../lib/problem'
import { sessionQuery } from '../../lib/requests/session'
import { BackToAccount } from './ChangePage'
import { leavingWords } from './leavingWords'
import { leaveRole } from './requests'
import { useAccountChange } from './useAccountChange'

/** What leaving a role means, and the button that does it. */
export function LeaveRolePage() {
  const { hatId } = useParams()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const hat = session.hats.find(({ id }) => id === hatId)
  if (!hat) return <ServiceProblem error={new Problem(404, 'not_found', '')} />
  return <Leave hat={hat} />
}

function Leave({ hat }: { hat: Hat }) {
  const leave = useAccountChange(leaveRole, 'You have left that role.')
  const errors = useProblems(leave.error)
  return (
    <Page
      title="Leave this role"
      heading={`Leave your role as ${roleInWords(hat.role).toLowerCase()}?`}
      caption={openPlace(hat) || `Since ${dayOf(hat.since)}`}
      before={<BackToAccount />}
    >
      <ErrorSummary errors={errors} />
      <ProviderReturn />
      {leave.question}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {leavingWords(hat.role).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Your account and your other roles stay. To come back, you need a new invitation.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={leave.pending} onClick={() => leave.run(hat.id)}>
          Leave this role
        </button>
        <Link to={addresses.account}>Stay</Link>
      </div>
    </Page>
  )
}
