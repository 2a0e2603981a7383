import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'

interface DomainProgressProps {
  practiceId: string
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
}

const words = { not_started: 'Not started', in_progress: 'In progress', done: 'Done' }

/** The domain's first criterion without an answer; its first one when all have an answer. */
function whereToGo(domain: string, { audit, set }: DomainProgressProps): string {
  const inForm = set.criteria.filter(
    (criterion) => criterion.domain === domain && (audit.form === 'full' || criterion.essential),
  )
  const complete = new Set(audit.answers.filter((answer) => answer.complete).map((answer) => answer.criterionId))
  return (inForm.find(({ id }) => !complete.has(id)) ?? inForm[0])?.id ?? ''
}

/** The self-assessment's domains as a calm list. */
export function DomainProgress(props: DomainProgressProps) {
  const { practiceId, audit, set } = props
  return (
    <section aria-labelledby="progress">
      <h2 className="nhsuk-heading-m" id="progress">
        Your self-assessment
      </h2>
      <ul className="dw-tasks">
        {audit.progress.map(({ domain, status, answered, total }) => (
          <li className="dw-task" key={domain}>
            <Link to={addresses.criterion(practiceId, audit.id, whereToGo(domain, props))}>
              {set.domains.find(({ id }) => id === domain)?.title ?? domain}
            </Link>
            <span className={`dw-task__status dw-task__status--${status}`}>
              {status === 'done' && (
                <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
                  <path d="M3 10.500l4.500 4.500L17 5" />
                </svg>
              )}
              {words[status]}
              {status === 'in_progress' && `, ${answered} of ${total}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={addresses.audit(practiceId, audit.id)}>See every criterion</Link>
      </p>
    </section>
  )
}
