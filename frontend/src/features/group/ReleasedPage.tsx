import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { releasedQuery } from '../../lib/requests/group'
import { NoGuessing } from './NoGuessing'

/** The assessments that trainees let the group see. */
export function ReleasedPage() {
  const { groupId = '' } = useParams()
  const { data: released } = useSuspenseQuery(releasedQuery(groupId))
  return (
    <Page
      title="What trainees let us see"
      whoSees="Only facilitators see this. The practice does not, and cannot learn that it is here."
      before={<Back to={addresses.group(groupId)}>Your group</Back>}
      aside={<NoGuessing />}
    >
      <p>Each of these was written by a trainee on placement, who chose to let you see it without a name.</p>
      {released.length === 0 ? (
        <Empty title="Assessments will be here">
          <p>When a trainee lets the group see what they wrote, you can read it here. There is nothing you need to do.</p>
        </Empty>
      ) : (
        <ul className="dw-doors">
          {released.map((one) => (
            <li className="dw-door" key={one.id}>
              <Link to={addresses.releasedOne(groupId, one.id)}>{one.practiceName}</Link>
              <span>{countsInWords(one)}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function countsInWords({ rated, notSeen }: Wire['ReleasedSummary']): string {
  const levels = rated === 1 ? '1 criterion with a level' : `${rated} criteria with a level`
  return notSeen === 0 ? levels : `${levels}, ${notSeen} not seen`
}
