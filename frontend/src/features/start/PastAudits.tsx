import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'

interface PastAuditsProps {
  practiceId: string
  audits: Wire['AuditSummary'][]
  title?: string
}

/** Self-assessments that were submitted, and drafts that were put away and can come back. */
export function PastAudits({ practiceId, audits, title = 'Earlier' }: PastAuditsProps) {
  const submitted = audits.filter(({ submittedAt }) => submittedAt !== null)
  const putAway = audits.filter(({ state, canRestoreUntil }) => state === 'discarded' && canRestoreUntil !== null)
  if (submitted.length + putAway.length === 0) return null
  return (
    <section aria-labelledby="past" className="dw-section">
      <h2 className="nhsuk-heading-m" id="past">
        {title}
      </h2>
      <ul className="dw-tasks">
        {submitted.map(({ id, submittedAt, form }) => (
          <li className="dw-task dw-task--stacks" key={id}>
            <Link to={addresses.results(practiceId, id)}>
              Where we were on {dayOf(submittedAt ?? '')}
            </Link>
            <span className="dw-task__status">{form === 'short' ? 'Short form' : 'Full form'}</span>
          </li>
        ))}
        {putAway.map(({ id, canRestoreUntil, answered }) => (
          <li className="dw-task dw-task--stacks" key={id}>
            <Link to={addresses.audit(practiceId, id)}>
              A draft that was put away, with {answered} {answered === 1 ? 'answer' : 'answers'}
            </Link>
            <span className="dw-task__status">Can come back until {dayOf(canRestoreUntil ?? '')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
