import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'

/** Where somebody of the group meets practices. */
export function PracticeDoors({ groupId }: { groupId: string }) {
  const doors = [
    { to: addresses.toSend(groupId), name: 'Practices and the group', what: 'What practices ask for, and what the group says to them.' },
    { to: addresses.optOuts(groupId), name: 'Left out for you', what: 'Practices that you chose not to meet. Nobody else sees this.' },
  ]
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">Practices</h2>
      <ul className="dw-doors dw-doors--pairs">
        {doors.map(({ to, name, what }) => (
          <li className="dw-door" key={to}>
            <Link to={to}>{name}</Link>
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
