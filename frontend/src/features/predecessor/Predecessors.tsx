import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'

/** On a lead's start page: the practices that theirs took over from. */
export function Predecessors({ practices }: { practices: Wire['PracticeFound'][] }) {
  if (practices.length === 0) return null
  return (
    <section aria-labelledby="predecessors" className="dw-section">
      <h2 className="nhsuk-heading-m" id="predecessors">
        Practices that yours took over from
      </h2>
      <p>You can read what they submitted. It stays as they left it.</p>
      <ul className="dw-tasks">
        {practices.map(({ id, name, town }) => (
          <li className="dw-task" key={id}>
            <Link to={addresses.practice(id)}>{name}</Link>
            <span className="dw-task__status">{town}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
