import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useFacilitates } from '../group/useFacilitates'
import { consultationsQuery } from './requests'
import { answerInWords, questionWords } from './words'

/** What the group is asked. */
export function QuestionsPage() {
  const { groupId = '' } = useParams()
  const { data: questions } = useSuspenseQuery(consultationsQuery(groupId))
  const facilitates = useFacilitates(groupId)
  return (
    <Page title="Questions for the group" before={<Back to={addresses.group(groupId)}>Your group</Back>}>
      {questions.length === 0 ? (
        <Empty title="Questions will be here">
          <p>Somebody who looks after the group asks them. You can say something at any time without being asked.</p>
        </Empty>
      ) : (
        <ul className="dw-doors">
          {questions.map((question) => (
            <li className="dw-door" key={question.id}>
              <Link to={addresses.question(groupId, question.id)}>{question.question}</Link>
              <span>{answerInWords(question.answer) || questionWords[question.state]}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="dw-buttons">
        {facilitates && (
          <Link className="nhsuk-button" to={addresses.newQuestion(groupId)}>
            Ask a question
          </Link>
        )}
        <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.contribute(groupId)}>
          Say something else
        </Link>
      </div>
    </Page>
  )
}
