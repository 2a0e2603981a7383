import { Link } from 'react-router'
import { statusWords } from '../../lib/actions'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { ActionFacts } from './ActionFacts'
import { factsOf } from './factsOf'

interface ActionCardProps {
  practiceId: string
  auditId: string
  action: Wire['Action']
  set: Wire['CriteriaSet']
  /** Who takes it on, in words; empty for nobody one may know of. */
  owner: string
  /** It was there before this self-assessment. */
  carried: boolean
}

/** One action: what, first step, who, when, how we will know, status. */
export function ActionCard({ practiceId, auditId, action, set, owner, carried }: ActionCardProps) {
  const criterion = set.criteria.find(({ id }) => id === action.criterionId)
  return (
    <li className={`dw-action dw-action--${action.status}`}>
      <p className="dw-action__status">
        {statusWords[action.status]}
        {carried && <span className="dw-action__pledge">Carried on from before</span>}
        {action.pledge && <span className="dw-action__pledge">In our pledge</span>}
      </p>
      <h2 className="nhsuk-heading-s dw-own-words">
        <Link to={addresses.action(practiceId, auditId, action.id)}>{action.what}</Link>
      </h2>
      <ActionFacts facts={factsOf(action, owner)} />
      {criterion && <p className="dw-small">So that: {criterion.statement}</p>}
    </li>
  )
}
