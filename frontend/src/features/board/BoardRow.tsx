import { Link } from 'react-router'
import { LevelDrawing } from '../../components/LevelMark/LevelMark'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { DomainWords } from '../sharing/DomainWords'
import { doneWords } from '../sharing/sharingWords'
import { movedWords } from './movedWords'

const shares: Record<Wire['SharingLevel'], string> = {
  taking_part: 'Shares that it takes part.',
  domains: 'Shares a word for each topic.',
  full: 'Shares its answers and its plan.',
}

interface BoardRowProps {
  groupId: string
  row: Wire['BoardRow']
  /** The highest level of the criteria that the practice answered. */
  top: number
}

/** One practice, with as much as it shares: short, and the words of each topic one tap away. */
export function BoardRow({ groupId, row, top }: BoardRowProps) {
  const place = [row.town, row.icbName, row.pcn, row.closed && 'closed'].filter(Boolean).join(', ')
  return (
    <li className="dw-card dw-board-row">
      <h2 className="nhsuk-heading-s">
        <Link to={addresses.sharedPractice(groupId, row.practiceId)}>{row.name}</Link>
      </h2>
      <p className="dw-small">
        {place}. {dateInWords(row.submittedOn)}, {row.form === 'short' ? 'short form' : 'full form'}, version {row.criteriaVersion}.
      </p>
      <p>
        {[shares[row.level], row.moved && movedWords(row.moved), row.actionsDone !== null && doneWords(row.actionsDone)].filter(Boolean).join(' ')}
      </p>
      {row.domains.length > 0 && <Topics name={row.name} domains={row.domains} top={top} />}
      {row.stuck.length > 0 && <Stuck name={row.name} stuck={row.stuck} />}
    </li>
  )
}

/** The marks of all topics in a line, and behind them the words. */
function Topics({ name, domains, top }: { name: string; domains: Wire['DomainWord'][]; top: number }) {
  return (
    <details className="nhsuk-details dw-board-row__more">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          A word for each topic<span className="nhsuk-u-visually-hidden"> at {name}</span>
        </span>
        <span className="dw-board-row__marks" aria-hidden="true">
          {domains.map(({ id, level }) => (
            <svg key={id} className="dw-mark" viewBox="0 0 24 24" width="20" height="20" focusable="false">
              <LevelDrawing mark={level ?? 'unanswered'} top={top} />
            </svg>
          ))}
        </span>
      </summary>
      <DomainWords className="nhsuk-details__text" domains={domains} top={top} />
    </details>
  )
}

function Stuck({ name, stuck }: { name: string; stuck: Wire['StuckAction'][] }) {
  return (
    <details className="nhsuk-details dw-board-row__more">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          What is stuck<span className="nhsuk-u-visually-hidden"> at {name}</span>
        </span>
      </summary>
      <ul className="nhsuk-details__text nhsuk-list nhsuk-list--bullet">
        {stuck.map(({ what, why }) => (
          <li className="dw-own-words" key={what}>
            {what}. {why}
          </li>
        ))}
      </ul>
    </details>
  )
}
