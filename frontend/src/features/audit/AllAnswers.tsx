import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { fieldsOf } from './answerFields'
import { AnswerText, ChoiceMark } from './AnswerText'
import { questionsByDomain } from './questions'

interface AllAnswersProps {
  practiceId: string
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
}

function whatToDo({ state }: Wire['Audit'], answered: boolean): string {
  if (state !== 'draft') return 'Read'
  return answered ? 'Change' : 'Answer'
}

/** Every answer of the form by domain, each with the way to its page. */
export function AllAnswers({ practiceId, audit, set }: AllAnswersProps) {
  const answers = new Map(audit.answers.map((answer) => [answer.criterionId, answer]))
  return (
    <>
      {questionsByDomain(set, audit.form).map(({ domain, criteria }) => (
        <section key={domain.id} aria-labelledby={`answers-${domain.id}`} className="dw-all-answers">
          <h2 className="nhsuk-heading-m" id={`answers-${domain.id}`}>
            {domain.title}
          </h2>
          <dl className="nhsuk-summary-list">
            {criteria.map((criterion) => {
              const answer = answers.get(criterion.id)
              return (
                <div className="nhsuk-summary-list__row" key={criterion.id}>
                  <dt className="nhsuk-summary-list__key">{criterion.title}</dt>
                  <dd className="nhsuk-summary-list__value">
                    {answer ? (
                      <>
                        <AnswerText answer={fieldsOf(answer)} scale={set.scale} />
                        {answer.evidenceToAdd && <span className="dw-tag">Evidence to add</span>}
                        {answer.choice === 'does_not_apply' && !answer.complete && (
                          <span className="dw-tag">Reason to add</span>
                        )}
                      </>
                    ) : (
                      <ChoiceMark answer={{ choice: '', level: null }} scale={set.scale} />
                    )}
                  </dd>
                  <dd className="nhsuk-summary-list__actions">
                    <Link to={addresses.criterion(practiceId, audit.id, criterion.id)}>
                      {whatToDo(audit, answer !== undefined)}
                      <span className="nhsuk-u-visually-hidden"> {criterion.title}</span>
                    </Link>
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
      ))}
    </>
  )
}
