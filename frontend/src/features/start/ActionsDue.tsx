import { Link } from 'react-router'
import { movedWords, openActions, statusWords } from '../../lib/actions'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

interface ActionsDueProps {
  practiceId: string
  auditId: string
  actions: Wire['Action'][]
}

const shown = 5

/** What the practice has taken on and not finished, the soonest first. */
export function ActionsDue({ practiceId, auditId, actions }: ActionsDueProps) {
  const open = openActions(actions)
  const done = actions.filter(({ status }) => status === 'done').length
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="due" className="dw-section">
      <h2 className="nhsuk-heading-m" id="due">
        What we will do
      </h2>
      {open.length > 0 && (
        <ul className="dw-tasks">
          {open.slice(0, shown).map((action) => (
            <li className="dw-task dw-task--stacks" key={action.id}>
              <Link to={addresses.action(practiceId, auditId, action.id)}>{action.what}</Link>
              <span className="dw-task__status">{whenWords(action)}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {done > 0 && `${done} done. `}
        <Link to={addresses.plan(practiceId, auditId)}>See the whole plan</Link>
      </p>
    </section>
  )
}

function whenWords({ due, moved, status }: Wire['Action']): string {
  const date = due === '' ? 'No date yet' : `By ${dateInWords(due)}`
  return [date, movedWords(moved), status === 'not_started' ? '' : statusWords[status].toLowerCase()].filter(Boolean).join(', ')
}
