import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { criteriaVersionsQuery } from '../../lib/requests/criteriaVersions'

/** The published versions, for everybody to read. */
export function CriteriaIndexPage() {
  const { data: versions } = useSuspenseQuery(criteriaVersionsQuery)
  return (
    <Page title="The criteria">
      <p>
        The criteria say what should happen for people to be able to reach care and stay safe in it. Anyone may read and
        print them.
      </p>
      {versions.length === 0 ? (
        <Empty title="The criteria will be here">
          <p>Nothing has been published yet.</p>
        </Empty>
      ) : (
        <ul className="dw-doors">
          {versions.map(({ setId, version, title, status, agreed, current }) => (
            <li className="dw-door" key={`${setId} ${version}`}>
              <Link to={addresses.questions(setId, version)}>{title}</Link>
              <span>
                Version {version}
                {current && ', used for new self-assessments'}
                {status === 'retired' && ', retired'}
                {agreed ? ', agreed under the group’s rule' : ', not co-designed'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
