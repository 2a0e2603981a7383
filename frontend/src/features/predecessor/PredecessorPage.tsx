import { useSuspenseQueries } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { auditsQuery } from '../../lib/requests/audits'
import { practiceQuery } from '../../lib/requests/practice'
import { PastAudits } from '../start/PastAudits'
import { useSuccessor } from './useSuccessor'

/** What a practice that one's own took over from has submitted, to read. */
export function PredecessorPage({ practiceId }: { practiceId: string }) {
  const [{ data: practice }, { data: audits }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), auditsQuery(practiceId)],
  })
  const own = useSuccessor(practiceId)
  return (
    <>
      <BackLink asElement={Link} to={own ? addresses.practice(own.id) : addresses.home}>
        {own ? own.shownName : 'Start'}
      </BackLink>
      <Page
        title="What they submitted"
        heading={practice.shownName}
        caption={[practice.town, practice.postcode].filter(Boolean).join(', ')}
      >
        <p className="dw-lead">
          {own ? `${own.shownName} took over from this practice.` : 'Your practice took over from this one.'} You can read
          what it submitted, and nothing else. It stays as they left it.
        </p>
        {audits.length === 0 ? (
          <Empty title="What they submitted would be here">
            <p>This practice submitted no self-assessment.</p>
          </Empty>
        ) : (
          <PastAudits practiceId={practiceId} audits={audits} title="Submitted" />
        )}
      </Page>
    </>
  )
}
