import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { consultationsQuery, myWordsQuery } from './requests'
import { stateWords } from './words'

/** What might be for the reader today: a few things at most, never how many are left. */
export function ForYou({ groupId }: { groupId: string }) {
  const { data: questions } = useSuspenseQuery(consultationsQuery(groupId))
  const { data: mine } = useSuspenseQuery(myWordsQuery(groupId))
  const question = questions.find(({ state, answer }) => state === 'open' && answer === '')
  const settled = mine.findLast(({ state }) => state === 'changed' || state === 'not_changed')
  if (!question && !settled) return null
  return (
    <section aria-labelledby="for-you">
      <h2 className="nhsuk-heading-m" id="for-you">
        For you
      </h2>
      <ul className="dw-doors">
        {question && (
          <li className="dw-door">
            <Link to={addresses.question(groupId, question.id)}>{question.question}</Link>
            <span>A question for the group. You can pass, or say not now.</span>
          </li>
        )}
        {settled && (
          <li className="dw-door">
            <Link to={addresses.said(groupId, settled.id)}>What became of something you said</Link>
            <span>{stateWords[settled.state]}</span>
          </li>
        )}
      </ul>
    </section>
  )
}
