import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import { auditsQuery } from '../../lib/requests/audits'
import { criteriaQuery } from '../../lib/requests/criteria'
import { planQuery } from '../../lib/requests/plan'
import { practiceQuery } from '../../lib/requests/practice'
import { ActionCard } from './ActionCard'
import { EffortGrid } from './EffortGrid'
import { Proposals } from './Proposals'
import { useOwners } from './useOwners'

/** What we will do: the actions taken on, then suggestions for the gaps. */
export function PlanPage() {
  const { practiceId = '', auditId = '' } = useParams()
  const [{ data: plan }, { data: practice }] = useSuspenseQueries({
    queries: [planQuery(practiceId, auditId), practiceQuery(practiceId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(plan.setId, plan.criteriaVersion))

  const role = usePracticeRole(practiceId)
  const owners = useOwners(practiceId)
  const carried = useCarried(practiceId, auditId)

  return (
    <Page
      title="What we will do"
      caption={role === 'reader' ? practice.shownName : plan.draft && 'From a draft, not submitted yet'}
      whoSees={role === 'lead' ? 'People at your practice can read this plan. Please write nothing about a patient.' : undefined}
      aside={<Aside practiceId={practiceId} auditId={auditId} some={plan.actions.length > 0} reads={role === 'reader'} />}
    >
      {plan.actions.length === 0 ? (
        <Empty title={role === 'reader' ? 'Their actions would be here' : 'The actions will be here'}>
          <p>
            {role === 'lead'
              ? 'Two to five are enough. Pick from the suggestions below, or write your own.'
              : 'No action has been chosen yet.'}
          </p>
        </Empty>
      ) : (
        <ul className="dw-actions">
          {plan.actions.map((action) => (
            <ActionCard
              key={action.id}
              practiceId={practiceId}
              auditId={auditId}
              action={action}
              set={set}
              owner={owners(action)}
              carried={carried(action)}
            />
          ))}
        </ul>
      )}
      {role === 'lead' && (
        <>
          <p>
            <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.newAction(practiceId, auditId)}>
              Write your own action
            </Link>
          </p>
          <Proposals practiceId={practiceId} auditId={auditId} plan={plan} set={set} />
        </>
      )}
      <EffortGrid actions={plan.actions} set={set} />
      <SetNotice set={set} />
    </Page>
  )
}

/** Whether an action was there before this self-assessment was begun. */
function useCarried(practiceId: string, auditId: string): (action: Wire['Action']) => boolean {
  const { data: audits } = useQuery(auditsQuery(practiceId))
  const begun = audits?.find(({ id }) => id === auditId)?.startedAt
  return ({ createdAt }) => begun !== undefined && Date.parse(createdAt) < Date.parse(begun)
}

interface AsideProps {
  practiceId: string
  auditId: string
  some: boolean
  /** Whether it is the plan of a practice that one's own took over from. */
  reads: boolean
}

function Aside({ practiceId, auditId, some, reads }: AsideProps) {
  const leads = usePracticeRole(practiceId) === 'lead'
  return (
    <>
      <h2 className="nhsuk-heading-s">To take along</h2>
      {some ? (
        <ul className="nhsuk-list">
          <li>
            <a href={addresses.planPDF(practiceId, auditId)}>Action plan (PDF)</a>
          </li>
          <li>
            <a href={addresses.planPage(practiceId, auditId)}>Action plan (web page)</a>
          </li>
          <li>
            <Link to={addresses.pledge(practiceId, auditId)}>Two actions for our pledge</Link>
          </li>
          {leads && (
            <li>
              <Link to={addresses.signedReports(practiceId)}>Signed reports</Link>
            </li>
          )}
        </ul>
      ) : (
        <p>Once you have an action, you can print the plan for your noticeboard.</p>
      )}
      <h2 className="nhsuk-heading-s">See also</h2>
      <p>
        <Link to={addresses.results(practiceId, auditId)}>Where we are now</Link>
      </p>
      {!reads && (
        <>
          <p>
            <Link to={addresses.progress(practiceId)}>What has changed</Link>
          </p>
          <p>
            <Link to={addresses.yourPage(practiceId)}>You said, we did</Link>
          </p>
        </>
      )}
      <p>
        <Link to={addresses.practice(practiceId)}>The start page</Link>
      </p>
    </>
  )
}
