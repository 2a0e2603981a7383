import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { myWordsQuery } from './requests'
import { SaidItem } from './SaidItem'

/** What one said oneself, the latest first. */
export function MyWordsPage() {
  const { groupId = '' } = useParams()
  const { data: said } = useSuspenseQuery(myWordsQuery(groupId))
  return (
    <Page title="What you said" before={<Back to={addresses.group(groupId)}>Your group</Back>} whoSees="Only you see this page.">
      <Told />
      {said.length === 0 ? (
        <Empty title="Your words will be here">
          <p>Say something when you like. You can change it, or take it back, at any time.</p>
        </Empty>
      ) : (
        <ul className="dw-said-list">
          {said.toReversed().map((one) => (
            <SaidItem key={one.id} groupId={groupId} said={one} />
          ))}
        </ul>
      )}
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={addresses.contribute(groupId)}>
          Say something
        </Link>
      </div>
    </Page>
  )
}
