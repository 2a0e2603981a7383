import { Link } from 'react-router'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { kindInWords, roleInWords } from '../../lib/hats'

type Holder = Wire['Holder']

interface PeopleListProps {
  people: Holder[]
  /** The one whose pause is on its way. */
  pending?: string
  onPause: (hatId: string, paused: boolean) => void
  /** The page that asks before the role ends. */
  endAddress: (hatId: string) => string
}

function wordsOf({ role, kind }: Holder): string {
  return [roleInWords(role), kindInWords(kind).toLowerCase()].filter(Boolean).join(', ')
}

/** Who holds which role, with what can be done about it. One's own role is not ended here but on the account's page. */
export function PeopleList({ people, pending, onPause, endAddress }: PeopleListProps) {
  return (
    <ul className="dw-rows">
      {people.map((holder) => (
        <li className="dw-row" key={holder.hatId}>
          <div>
            <strong>{holder.name}</strong>
            {holder.self && ' (you)'}
            {holder.paused && <span className="dw-flag">Paused</span>}
            <div>{wordsOf(holder)}</div>
            <div className="dw-small">Since {dayOf(holder.since)}</div>
          </div>
          {!holder.self && (
            <div className="dw-row__do">
              <button
                className="dw-link-button"
                type="button"
                disabled={pending === holder.hatId}
                onClick={() => onPause(holder.hatId, !holder.paused)}
              >
                {holder.paused ? 'Continue role' : 'Pause role'}
                <span className="nhsuk-u-visually-hidden"> of {holder.name}</span>
              </button>
              <Link to={endAddress(holder.hatId)}>
                End role<span className="nhsuk-u-visually-hidden"> of {holder.name}</span>
              </Link>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
