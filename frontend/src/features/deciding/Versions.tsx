import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { criteriaVersionsQuery } from '../../lib/requests/criteriaVersions'

/** The versions that practices can begin with, for those who write decisions down. */
export function Versions({ groupId }: { groupId: string }) {
  const { data } = useSuspenseQuery(criteriaVersionsQuery)
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">Versions in use</h2>
      <ul className="dw-doors">
        {data
          .filter(({ status }) => status === 'published')
          .map(({ setId, version, current }) => (
            <li className="dw-door" key={`${setId} ${version}`}>
              <Link to={addresses.retireVersion(groupId, setId, version)}>Look at retiring version {version}</Link>
              <span>{current ? 'Used for new self-assessments. ' : ''}You see what would happen first.</span>
            </li>
          ))}
      </ul>
    </>
  )
}
