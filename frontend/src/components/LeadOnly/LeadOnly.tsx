import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { addresses } from '../../lib/addresses'
import { usePracticeRole } from '../../lib/practiceRole'
import { Page } from '../Page/Page'

/** A page that only the practice's lead can use; others are told so, and led back. */
export function LeadOnly({ children }: { children: ReactNode }) {
  const { practiceId = '' } = useParams()
  if (usePracticeRole(practiceId) === 'lead') return children
  return (
    <Page title="For the practice’s lead">
      <p>Only somebody who leads the practice in Doorway can use this page. Nothing is wrong, and nothing is lost.</p>
      <p>
        <Link to={addresses.practice(practiceId)}>Go to the start page</Link>
      </p>
    </Page>
  )
}
