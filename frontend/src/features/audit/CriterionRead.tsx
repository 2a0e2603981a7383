import { Link } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { fieldsOf } from './answerFields'
import { AnswerText } from './AnswerText'
import type { QuestionPlace } from './questions'
import { WhyItMatters } from './WhyItMatters'

interface CriterionReadProps {
  practiceId: string
  question: QuestionPlace
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
}

/** A criterion of a self-assessment that is not open: to read only. */
export function CriterionRead({ practiceId, question, audit, set }: CriterionReadProps) {
  const { criterion } = question
  const answer = audit.answers.find(({ criterionId }) => criterionId === criterion.id)
  return (
    <Page title={question.name} caption={question.name} heading={criterion.statement}>
      <WhyItMatters text={criterion.whyItMatters} folded={criterion.contentNote !== ''} />
      <h2 className="nhsuk-heading-m">The answer</h2>
      {answer ? <AnswerText answer={fieldsOf(answer)} scale={set.scale} /> : <p>Not answered.</p>}
      <p className="nhsuk-inset-text">
        {audit.state === 'submitted'
          ? 'This self-assessment is submitted, so its answers stay as they are.'
          : 'This self-assessment is put away. Bring it back to change its answers.'}
      </p>
      <p>
        <Link to={addresses.audit(practiceId, audit.id)}>Back to the self-assessment</Link>
      </p>
      <SetNotice set={set} />
    </Page>
  )
}
