import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'

/** On the task list of a draft: the ways to look at it with colleagues. */
export function Together({ practiceId, auditId }: { practiceId: string; auditId: string }) {
  return (
    <section aria-labelledby="together" className="dw-section">
      <h2 className="nhsuk-heading-m" id="together">
        With your colleagues
      </h2>
      <p>People at the front desk, nurses and GPs each see a part of the practice. These help you put the parts together.</p>
      <ul className="dw-tasks">
        <li className="dw-together">
          <Link to={addresses.askViews(practiceId, auditId)}>Ask colleagues for their view</Link>
          <p className="dw-small">Each says on their own where the practice is. You see how far apart, never whose.</p>
        </li>
        <li className="dw-together">
          <Link to={addresses.agree(practiceId, auditId)}>Agree together</Link>
          <p className="dw-small">The widest differences first, with a sheet for the meeting.</p>
        </li>
        <li className="dw-together">
          <Link to={addresses.comparison(practiceId, auditId)}>Compare</Link>
          <p className="dw-small">Your answers beside how others see it.</p>
        </li>
      </ul>
    </section>
  )
}
