import { Link } from 'react-router'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { levelInWords } from '../reviewing/words'
import { doneWords } from '../sharing/sharingWords'
import { movedWords } from './movedWords'

/** The highest level that a mark is drawn for: the scale of the criteria has four. */
const top = 3

/** One practice, with as much as it shares. */
export function BoardRow({ groupId, row }: { groupId: string; row: Wire['BoardRow'] }) {
  const place = [row.town, row.icbName, row.pcn, row.closed && 'closed'].filter(Boolean).join(', ')
  return (
    <li className="dw-card">
      <h2 className="nhsuk-heading-s">
        <Link to={addresses.sharedPractice(groupId, row.practiceId)}>{row.name}</Link>
      </h2>
      <p className="dw-small">{place}</p>
      <p>
        Submitted on {dateInWords(row.submittedOn)}, {row.form === 'short' ? 'short form' : 'full form'}, version {row.criteriaVersion}.{' '}
        {levelInWords(row.level)}
      </p>
      {row.domains.length > 0 && (
        <dl className="dw-topics">
          {row.domains.map(({ id, title, level, word }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                <LevelMark mark={level ?? 'unanswered'} top={top} label={word || 'Too little is answered for a word'} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row.moved && <p>{movedWords(row.moved)}</p>}
      {row.actionsDone !== null && <p>{doneWords(row.actionsDone)}</p>}
      {row.stuck.map(({ what, why }) => (
        <p className="dw-own-words" key={what}>
          <strong>Stuck:</strong> {what}. {why}
        </p>
      ))}
    </li>
  )
}
