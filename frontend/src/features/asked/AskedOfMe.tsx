import { Link } from 'react-router'
import type { Wire } from '../../lib/api'
import { useDomainTitles } from './useDomainTitles'
import { whereToGo } from './whereToGo'

interface AskedOfMeProps {
  practiceId: string
  requests: Wire['AskedOfMe'][]
}

/** On the start page: the domains that one was asked to answer for the practice. */
export function AskedOfMe({ practiceId, requests }: AskedOfMeProps) {
  const titles = useDomainTitles(requests)
  if (requests.length === 0) return null
  return (
    <section aria-labelledby="asked-of-me" className="dw-section">
      <h2 className="nhsuk-heading-m" id="asked-of-me">
        Asked of me
      </h2>
      <ul className="dw-tasks">
        {requests.map((request, index) => (
          <li className="dw-task" key={request.id}>
            <Link to={whereToGo(practiceId, request)}>{titles[index]}</Link>
            <span className="dw-task__status">{howFar(request)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function howFar({ done, answered, total }: Wire['AskedOfMe']): string {
  if (done) return 'Done, thank you'
  return answered === 0 ? `${total} to answer` : `${answered} of ${total} answered`
}
