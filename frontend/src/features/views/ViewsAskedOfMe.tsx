import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { howFar } from './myViews'

interface ViewsAskedOfMeProps {
  practiceId: string
  asked: Wire['AskedView'][]
}

/** On the start page: where one's own view is asked for. */
export function ViewsAskedOfMe({ practiceId, asked }: ViewsAskedOfMeProps) {
  const open = asked.filter((each) => each.open)
  if (open.length === 0) return null
  return (
    <section aria-labelledby="views-asked" className="dw-section">
      <h2 className="nhsuk-heading-m" id="views-asked">
        Your own view
      </h2>
      <ul className="dw-tasks">
        {open.map((each) => (
          <li className="dw-task" key={each.id}>
            <Link to={addresses.views(practiceId, each.id)}>Your view is asked for</Link>
            <span className="dw-task__status">{howFar(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
