import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import type { Place } from './drafts'
import { ProgressBar } from './ProgressBar'
import { questionsByDomain, type QuestionPlace } from './questions'

interface CriterionSideProps {
  place: Place
  question: QuestionPlace
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
}

/** Where one is, quietly: the criteria of this domain and how far the whole has come. */
export function CriterionSide({ place, question, audit, set }: CriterionSideProps) {
  const { practiceId, auditId, criterionId } = place
  const leads = usePracticeRole(practiceId) === 'lead'
  const complete = new Set(audit.answers.filter((answer) => answer.complete).map((answer) => answer.criterionId))
  const shown = audit.progress.map(({ domain }) => domain)
  const asked = questionsByDomain(set, audit.form).flatMap(({ domain, criteria }) => (shown.includes(domain.id) ? criteria : []))
  const answered = asked.filter(({ id }) => complete.has(id)).length
  return (
    <>
      <h2 className="nhsuk-heading-s">{question.domain.title}</h2>
      <ol className="dw-steps">
        {question.siblings.map(({ id, title }) => (
          <li key={id} className="dw-steps__step" aria-current={id === criterionId ? 'step' : undefined}>
            {id === criterionId ? (
              <span>{title}</span>
            ) : (
              <Link to={addresses.criterion(practiceId, auditId, id)}>{title}</Link>
            )}
            <span className="dw-steps__state">{complete.has(id) ? 'Answered' : 'To do'}</span>
          </li>
        ))}
      </ol>
      <h2 className="nhsuk-heading-s">All together</h2>
      <ProgressBar done={answered} total={asked.length} />
      <p>
        <Link to={addresses.audit(practiceId, auditId)}>See the whole list</Link>
      </p>
      {leads && (
        <p>
          <Link to={addresses.askTheGroup(practiceId, auditId, criterionId)}>Ask the group for a conversation</Link>
        </p>
      )}
    </>
  )
}
