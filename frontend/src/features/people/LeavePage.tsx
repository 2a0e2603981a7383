import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, Navigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Hat } from '../../lib/hats'
import { useHatIn } from '../../lib/practiceRole'
import { practiceQuery } from '../../lib/requests/practice'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { useLeave } from './useLeave'

const left: Tells = { told: 'You have left the practice. What you wrote stays there.' }

/** Gives up one's own role in the practice, after saying what that means. */
export function LeavePage() {
  const { practiceId = '' } = useParams()
  const hat = useHatIn(practiceId)
  const leave = useLeave()
  // Leaving itself ends like this: the role is gone.
  if (!hat) return <Navigate to={addresses.home} replace state={leave.isIdle ? undefined : left} />
  return <Leave practiceId={practiceId} hat={hat} leave={leave} />
}

function Leave({ practiceId, hat, leave }: { practiceId: string; hat: Hat; leave: ReturnType<typeof useLeave> }) {
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const errors = useProblems(leave.error)
  const leads = hat.role === 'practice_lead'
  const back = leads ? addresses.people(practiceId) : addresses.settings(practiceId)
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
          <button className="nhsuk-button" type="button" disabled={leave.isPending} onClick={() => leave.mutate(hat.id)}>
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
