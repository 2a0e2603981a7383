import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { suggestionsQuery } from './queries'
import { kindInWords } from './words'

/** What people of the group would like to say, until a facilitator sends it or sets it aside. */
export function WaitingToSend({ groupId }: { groupId: string }) {
  const { data: suggestions } = useSuspenseQuery(suggestionsQuery(groupId))
  return (
    <>
      <h2 className="nhsuk-heading-m">Waiting to be sent</h2>
      {suggestions.length === 0 && <p>Nothing is waiting.</p>}
      <ul className="dw-doors">
        {suggestions.map(({ id, practiceName, kind, words }) => (
          <li className="dw-door" key={id}>
            <Link to={addresses.toSendOne(groupId, id)}>
              {practiceName}: {kindInWords(kind).toLowerCase()}
            </Link>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
