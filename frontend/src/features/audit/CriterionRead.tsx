import { Link } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import { GroupSaid } from '../reviewing/GroupSaid'
import { SaidAbout } from '../saying/SaidAbout'
import { fieldsOf } from './answerFields'
import { AnswerText } from './AnswerText'
import type { Place } from './drafts'
import { useDrafts } from './DraftsContext'
import { LeftOver } from './LeftOver'
import type { QuestionPlace } from './questions'
import { WhyItMatters } from './WhyItMatters'

interface CriterionReadProps {
  place: Place
  question: QuestionPlace
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
}

const whyNot: Record<Wire['Audit']['state'], string> = {
  draft: 'You are not asked to answer this any more.',
  submitted: 'This self-assessment is submitted, so its answers stay as they are.',
  discarded: 'This self-assessment is put away. Bring it back to change its answers.',
}

/** A criterion that its reader cannot answer now: to read only, with what they wrote while they could. */
export function CriterionRead({ place, question, audit, set }: CriterionReadProps) {
  const drafts = useDrafts()
  const leads = usePracticeRole(place.practiceId) === 'lead'
  const { criterion } = question
  const answer = audit.answers.find(({ criterionId }) => criterionId === criterion.id)
  return (
    <Page title={question.name} caption={question.name} heading={criterion.statement}>
      <WhyItMatters text={criterion.whyItMatters} folded={criterion.contentNote !== ''} />
      <SaidAbout practiceId={place.practiceId} criterionId={criterion.id} folded={criterion.contentNote !== ''} />
      <LeftOver drafts={drafts} place={place} show={(fields) => <AnswerText answer={fields} scale={set.scale} />} />
      {audit.state !== 'draft' && (
        <>
          <h2 className="nhsuk-heading-m">The answer</h2>
          {answer ? <AnswerText answer={fieldsOf(answer)} scale={set.scale} /> : <p>Not answered.</p>}
          <GroupSaid practiceId={place.practiceId} auditId={audit.id} criterionId={criterion.id} />
        </>
      )}
      <p className="nhsuk-inset-text">{whyNot[audit.state]}</p>
      {leads && audit.state === 'submitted' && (
        <p>
          <Link to={addresses.askTheGroup(place.practiceId, audit.id, criterion.id)}>Ask the group for a conversation</Link>
        </p>
      )}
      <p>
        <Link to={addresses.audit(place.practiceId, audit.id)}>Back to the self-assessment</Link>
      </p>
      <SetNotice set={set} />
    </Page>
  )
}
