import { useSuspenseQuery } from '@tanstack/react-query'
import { SetNotice } from '../../components/Notice/SetNotice'
import { criteriaQuery } from '../../lib/requests/criteria'
import { planQuery } from '../../lib/requests/plan'

/** The notice of the criteria that the plan comes from. */
export function PlanNotice({ practiceId, auditId }: { practiceId: string; auditId: string }) {
  const { data: plan } = useSuspenseQuery(planQuery(practiceId, auditId))
  const { data: set } = useSuspenseQuery(criteriaQuery(plan.setId, plan.criteriaVersion))
  return <SetNotice set={set} />
}
