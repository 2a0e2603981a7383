import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { AboutCriterion } from './AboutCriterion'
import { allSaidQuery, summariesQuery } from './requests'
import { forPractices } from './words'

/** The criteria about which practices are told something, or may be. */
export function LinesPage() {
  const { groupId = '' } = useParams()
  const { data: lines } = useSuspenseQuery(summariesQuery(groupId))
  const { data: said } = useSuspenseQuery(allSaidQuery(groupId))
  const criteria = [...new Set([...lines, ...said.filter(forPractices)].map(({ criterionId }) => criterionId))].sort()
  return (
    <Page
      title="Lines for practices"
      before={<Back to={addresses.group(groupId)}>Your group</Back>}
      whoSees="The group can read these lines, and so can practices, beside the criterion that each is about."
    >
      <Told />
      {criteria.length === 0 ? (
        <Empty title="Criteria will be here">
          <p>Once somebody says that practices may be told of what they said about a criterion, you can write a line about it.</p>
        </Empty>
      ) : (
        <ul className="dw-doors">
          {criteria.map((id) => (
            <li className="dw-door" key={id}>
              <Link to={addresses.lineForPractices(groupId, id)}>
                <AboutCriterion groupId={groupId} id={id} byName />
              </Link>
              <span className="dw-said-here__words">{lines.find(({ criterionId }) => criterionId === id)?.line ?? 'Practices are told nothing yet.'}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
