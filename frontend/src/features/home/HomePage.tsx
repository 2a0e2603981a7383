import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

function addressOf(hat: Wire['Hat']): string {
  return hat.role === 'operator' ? addresses.operator : addresses.practice(hat.practiceId)
}

/** Where signing in leads: straight to work for somebody with one role, a choice for somebody with several. */
export function HomePage() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [first, ...others] = session.hats
  if (first && others.length === 0) return <Navigate to={addressOf(first)} replace />
  return (
    <Page title="Where do you want to go?">
      {first ? (
        <ul className="dw-doors">
          {session.hats.map((hat) => (
            <li className="dw-door" key={hat.id}>
              <Link to={addressOf(hat)}>{hat.role === 'operator' ? 'Run Doorway' : hat.place}</Link>
              <span>{hat.role === 'operator' ? 'Find practices and invite them' : 'You lead this practice’s self-assessment'}</span>
            </li>
          ))}
        </ul>
      ) : (
        <Empty title="Your practices will be here">
          <p>You do not belong to a practice yet. Ask for an invitation link, then open it while you are signed in.</p>
        </Empty>
      )}
    </Page>
  )
}
