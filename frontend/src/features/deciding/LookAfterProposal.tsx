import { useSuspenseQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { LetRest } from '../saying/LetRest'
import { NotHeardYet } from '../saying/NotHeardYet'
import { notHeardOnProposalQuery, useRestProposal } from './requests'

/** What a facilitator does with the conversation about a proposal; and who has taken no position, before it is decided. */
export function LookAfterProposal({ groupId, proposal }: { groupId: string; proposal: Wire['GroupProposal'] }) {
  const change = useRestProposal(groupId, proposal)
  return (
    <>
      <LetRest
        what="conversation"
        id={proposal.id}
        open={proposal.state === 'open' && !proposal.rest.resting}
        ended={proposal.state !== 'open'}
        change={change}
        onRest={(rest, onSuccess) => change.mutate({ resting: true, ...rest }, { onSuccess })}
        onGoOn={() => change.mutate({ resting: false, pauseWords: '', textReasons: [] })}
      />
      {proposal.state === 'open' && <WithoutPosition groupId={groupId} proposalId={proposal.id} />}
    </>
  )
}

function WithoutPosition({ groupId, proposalId }: { groupId: string; proposalId: string }) {
  const { data: people } = useSuspenseQuery(notHeardOnProposalQuery(groupId, proposalId))
  return (
    <NotHeardYet people={people} nobody="Every member whose role is not paused said where they stand.">
      Only people who look after the group see this. Nobody has to say where they stand. What somebody said about the
      proposal does not count here: it need not show a name.
    </NotHeardYet>
  )
}
