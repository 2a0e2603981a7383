import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, Navigate, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useHatIn } from '../../lib/practiceRole'
import { practiceQuery } from '../../lib/requests/practice'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { useLeave } from './useLeave'

/** Gives up one's own role in the practice, after saying what that means. */
export function LeavePage() {
  const { practiceId = '' } = useParams()
  const hat = useHatIn(practiceId)
  if (!hat) return <Navigate to={addresses.home} replace />
  return <Leave practiceId={practiceId} hatId={hat.id} leads={hat.role === 'practice_lead'} />
}

function Leave({ practiceId, hatId, leads }: { practiceId: string; hatId: string; leads: boolean }) {
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const leave = useLeave()
  const errors = useProblems(leave.error)
  const navigate = useNavigate()
  const back = leads ? addresses.people(practiceId) : addresses.settings(practiceId)

  async function confirm() {
    if (leave.isPending) return
    await leave.mutateAsync(hatId).then(
      () => navigate(addresses.home, { replace: true }),
      () => undefined,
    )
  }
  return (
    <>
      <BackLink asElement={Link} to={back}>
        Back
      </BackLink>
      <Page title="Leave the practice" heading={`Leave ${practice.shownName}?`}>
        <ErrorSummary errors={errors} />
        {leads && <NobodyLeads practiceId={practiceId} />}
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>You see nothing more of this practice, at once.</li>
          <li>What you wrote stays the practice’s.</li>
          <li>Parts you were asked to answer and actions you took on need somebody else.</li>
          <li>Your account stays yours. To come back, you need a new invitation.</li>
        </ul>
        <div className="dw-buttons">
          <button className="nhsuk-button" type="button" onClick={() => void confirm()}>
            Leave the practice
          </button>
          <Link to={back}>Stay</Link>
        </div>
      </Page>
    </>
  )
}

/** For the only lead: what is better done first. */
function NobodyLeads({ practiceId }: { practiceId: string }) {
  const { data: people } = useQuery(practicePeopleQuery(practiceId))
  const others = people?.some(({ role, paused, self }) => role === 'practice_lead' && !paused && !self)
  if (!people || others) return null
  return (
    <p className="nhsuk-inset-text">
      You are the only lead. If you leave now, nobody can go on with the self-assessment until the group invites a new
      lead. It is kinder to <Link to={addresses.handOver(practiceId)}>hand over first</Link>.
    </p>
  )
}
