import { Link } from 'react-router'
import { movedWords, statusWords } from '../../lib/actions'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

/** On the start page: the actions that one takes on, the soonest first. */
export function MyActions({ practiceId, actions }: { practiceId: string; actions: Wire['MyAction'][] }) {
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="my-actions" className="dw-section">
      <h2 className="nhsuk-heading-m" id="my-actions">
        My actions
      </h2>
      <ul className="dw-tasks">
        {soonestFirst(actions).map(({ auditId, action }) => (
          <li className="dw-task dw-task--stacks" key={action.id}>
            <Link to={addresses.action(practiceId, auditId, action.id)}>{action.what}</Link>
            <span className="dw-task__status">{standing(action)}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={addresses.calendar(practiceId)}>Have them in your calendar</Link>
      </p>
    </section>
  )
}

function isOver({ status }: Wire['Action']): boolean {
  return status === 'done' || status === 'dropped'
}

/** Those still open by date, those without one after them, and what is over last. */
export function soonestFirst(actions: Wire['MyAction'][]): Wire['MyAction'][] {
  const key = ({ action }: Wire['MyAction']) => `${isOver(action) ? 1 : 0} ${action.due || '9999'}`
  return [...actions].sort((a, b) => key(a).localeCompare(key(b)))
}

function standing(action: Wire['Action']): string {
  const status = statusWords[action.status]
  if (action.status === 'done') return [status, action.doneOn && `on ${dateInWords(action.doneOn)}`].filter(Boolean).join(' ')
  const due = action.due && `by ${dateInWords(action.due)}`
  return [status, due, movedWords(action.moved)].filter(Boolean).join(', ')
}
