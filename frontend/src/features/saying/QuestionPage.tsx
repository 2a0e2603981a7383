import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useFacilitates } from '../group/useFacilitates'
import { AboutCriterion } from './AboutCriterion'
import { LookAfterQuestion } from './LookAfterQuestion'
import { consultationQuery, useAnswer } from './requests'
import { Resting } from './Resting'
import { SaidList } from './SaidList'
import { SkippableNote } from './SkippableNote'
import { answerInWords } from './words'

/** A question: its content note first, then three answers of one size, then what others said. */
export function QuestionPage() {
  const { groupId = '', consultationId = '' } = useParams()
  const { data } = useSuspenseQuery(consultationQuery(groupId, consultationId))
  const { consultation: question, contributions } = data
  const facilitates = useFacilitates(groupId)
  return (
    <Page
      title="A question for the group"
      heading={question.question}
      before={
        <>
          <Back to={addresses.questionsForGroup(groupId)}>Questions for the group</Back>
          <SkippableNote words={question.contentNote} skipTo={addresses.group(groupId)} />
        </>
      }
      aside={facilitates ? <LookAfterQuestion key={question.id} groupId={groupId} question={question} /> : undefined}
    >
      <Told />
      {question.words && <p className="dw-said-here__words">{question.words}</p>}
      {question.criteria.length > 0 && <About groupId={groupId} criteria={question.criteria} />}
      {question.state === 'open' && <Answers groupId={groupId} question={question} />}
      {question.state === 'paused' && <Resting what="question" words={question.pauseWords} />}
      {question.state === 'closed' && <p>This question has ended. Thank you to everybody who thought about it.</p>}
      <h2 className="nhsuk-heading-m dw-section">What people said</h2>
      <SaidList groupId={groupId} said={contributions} criteria={question.criteria} />
    </Page>
  )
}

function About({ groupId, criteria }: { groupId: string; criteria: string[] }) {
  return (
    <>
      <p>It is about this:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {criteria.map((id) => (
          <li key={id}>
            <AboutCriterion groupId={groupId} id={id} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Saying something, passing and "not now" are as good as each other, and as big. */
function Answers({ groupId, question }: { groupId: string; question: Wire['Consultation'] }) {
  const answer = useAnswer(groupId, question.id)
  const errors = useProblems(answer.error)
  const navigate = useNavigate()

  // What is said to a question about one criterion is about it too; with several, people choose.
  const about = question.criteria.length === 1 ? { about: question.criteria[0] } : {}

  function later() {
    if (!answer.isPending) answer.mutate('not_now', { onSuccess: () => navigate(addresses.group(groupId)) })
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="dw-buttons dw-answers">
        <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.contribute(groupId, { question: question.id, ...about })}>
          Say something
        </Link>
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => !answer.isPending && answer.mutate('pass')}>
          Pass
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={later}>
          Not now
        </button>
      </div>
      <p role="status">{answerInWords(question.answer)}</p>
    </>
  )
}
