import { Link } from 'react-router'
import { movedWords, statusWords } from '../../lib/actions'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

interface ActionCardProps {
  practiceId: string
  auditId: string
  action: Wire['Action']
  set: Wire['CriteriaSet']
}

function facts(action: Wire['Action']): [string, string][] {
  const moved = movedWords(action.moved)
  const who = [action.ownerRole, action.ownerPerson].filter(Boolean).join(', ')
  const all: [string, string][] = [
    ['First step', action.firstStep],
    ['Who', who],
    ['By when', [dateInWords(action.due), moved].filter(Boolean).join(', ')],
    ['How we will know', action.howWeKnow],
    [action.status === 'dropped' ? 'Why we dropped it' : 'What is in the way', action.statusReason],
    ['What shows it', action.evidenceNote],
    ['Done on', dateInWords(action.doneOn)],
  ]
  return all.filter(([, text]) => text !== '')
}

/** One action: what, first step, who, when, how we will know, status. */
export function ActionCard({ practiceId, auditId, action, set }: ActionCardProps) {
  const criterion = set.criteria.find(({ id }) => id === action.criterionId)
  return (
    <li className={`dw-action dw-action--${action.status}`}>
      <p className="dw-action__status">
        {statusWords[action.status]}
        {action.pledge && <span className="dw-action__pledge">In our pledge</span>}
      </p>
      <h2 className="nhsuk-heading-s dw-own-words">
        <Link to={addresses.action(practiceId, auditId, action.id)}>{action.what}</Link>
      </h2>
      <dl className="dw-action__facts">
        {facts(action).map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="dw-own-words">{text}</dd>
          </div>
        ))}
      </dl>
      {criterion && <p className="dw-small">So that: {criterion.statement}</p>}
    </li>
  )
}
