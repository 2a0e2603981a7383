import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link, useParams } from 'react-router'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { usePracticeRole } from '../../lib/practiceRole'
import { TellEverybody } from '../said/TellEverybody'
import { ActionEditor } from './ActionEditor'
import { ActionFields } from './ActionFields'
import { ActionHistory } from './ActionHistory'
import { actionQuery } from './actionQuery'
import { MemberAction } from './MemberAction'
import { PlanNotice } from './PlanNotice'
import { RemoveAction } from './RemoveAction'

/** One action: a lead changes all of it, who takes it on says how it is getting on, others read it. */
export function ActionPage() {
  const { practiceId = '', auditId = '', actionId = '' } = useParams()
  const role = usePracticeRole(practiceId)
  // While somebody writes, nothing may be fetched anew under their hands.
  const { data: action } = useSuspenseQuery({ ...actionQuery(practiceId, actionId), staleTime: 0, refetchOnWindowFocus: false })
  const plan = addresses.plan(practiceId, auditId)
  if (role !== 'lead') return <MemberAction practiceId={practiceId} auditId={auditId} action={action} />
  return (
    <>
      <BackLink asElement={Link} to={plan}>
        Back to the plan
      </BackLink>
      <Page title="An action" whoSees="People at your practice can read this. Please write nothing about a patient.">
        <ActionEditor key={action.id} practiceId={practiceId} action={action} after={plan}>
          {(form) => <ActionFields form={form} />}
        </ActionEditor>
        <TellEverybody practiceId={practiceId} auditId={auditId} action={action} />
        <ActionHistory practiceId={practiceId} actionId={actionId} />
        {action.removable && <RemoveAction practiceId={practiceId} action={action} plan={plan} />}
        <PlanNotice practiceId={practiceId} auditId={auditId} />
      </Page>
    </>
  )
}
