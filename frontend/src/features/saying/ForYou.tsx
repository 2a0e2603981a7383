import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { toDecideQuery } from '../deciding/requests'
import { useFacilitates } from '../group/useFacilitates'
import { thingsForYou } from './thingsForYou'
import { consultationsQuery, myWordsQuery } from './requests'
import { stateWords } from './words'

/** What might be for the reader today: a few things at most, never how many are left, and nothing that is late. */
export function ForYou({ groupId }: { groupId: string }) {
  const { data: questions } = useSuspenseQuery(consultationsQuery(groupId))
  const { data: mine } = useSuspenseQuery(myWordsQuery(groupId))
  const { data: toDecide } = useSuspenseQuery(toDecideQuery(groupId))
  const things = thingsForYou(questions, useFacilitates(groupId) ? { proposals: [], drafts: [] } : toDecide, mine)
  if (things.length === 0) return null
  return (
    <section aria-labelledby="for-you">
      <h2 className="nhsuk-heading-m" id="for-you">
        For you
      </h2>
      <ul className="dw-doors">
        {things.map((thing) => {
          const { to, name, what } = wordsOf(groupId, thing)
          return (
            <li className="dw-door" key={to}>
              <Link to={to}>{name}</Link>
              <span>{what}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function wordsOf(groupId: string, thing: ReturnType<typeof thingsForYou>[number]): { to: string; name: string; what: string } {
  switch (thing.kind) {
    case 'question':
      return { to: addresses.question(groupId, thing.of.id), name: thing.of.question, what: 'A question for the group. You can pass, or say not now.' }
    case 'proposal':
      return { to: addresses.proposal(groupId, thing.of.id), name: thing.of.title, what: 'A proposal. Say where you stand, if you like.' }
    case 'settled':
      return { to: addresses.said(groupId, thing.of.id), name: 'What became of something you said', what: stateWords[thing.of.state] }
    case 'draft':
      return { to: addresses.endorse(groupId, thing.of.id), name: 'Read the draft of the criteria', what: 'One part at a time, whenever you like.' }
  }
}
