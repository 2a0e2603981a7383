import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { SaidList } from '../saying/SaidList'
import { allSaidQuery } from '../saying/requests'

/** What people said about a proposal, as far as the reader may read it. */
export function Discussion({ groupId, proposal }: { groupId: string; proposal: Wire['GroupProposal'] }) {
  const { data } = useSuspenseQuery(allSaidQuery(groupId))
  const about = data.filter(({ proposalId }) => proposalId === proposal.id)
  const open = proposal.state === 'open' && !proposal.rest.resting
  if (!open && about.length === 0) return null
  return (
    <section className="dw-section" aria-labelledby="discussion">
      <h2 className="nhsuk-heading-m" id="discussion">
        What people said about it
      </h2>
      <SaidList groupId={groupId} said={about} />
      {open && (
        <p>
          <Link to={addresses.contribute(groupId, { proposal: proposal.id })}>Say something about this proposal</Link>
        </p>
      )}
    </section>
  )
}
