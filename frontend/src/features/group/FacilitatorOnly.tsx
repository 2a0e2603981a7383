import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useFacilitates } from './useFacilitates'

/** A page that only somebody who looks after the group can use; others are told so, and led back. */
export function FacilitatorOnly({ children }: { children: ReactNode }) {
  const { groupId = '' } = useParams()
  if (useFacilitates(groupId)) return children
  return (
    <Page title="For those who look after the group">
      <p>Only a facilitator can use this page. Nothing is wrong, and nothing is lost.</p>
      <p>
        <Link to={addresses.group(groupId)}>Go to your group</Link>
      </p>
    </Page>
  )
}
