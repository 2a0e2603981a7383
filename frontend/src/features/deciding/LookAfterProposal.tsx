import type { Wire } from '../../lib/api'
import { LetRest } from '../saying/LetRest'
import { useRestProposal } from './requests'

/** What a facilitator does with the conversation about a proposal. */
export function LookAfterProposal({ groupId, proposal }: { groupId: string; proposal: Wire['GroupProposal'] }) {
  const change = useRestProposal(groupId, proposal)
  return (
    <LetRest
      what="conversation"
      id={proposal.id}
      open={proposal.state === 'open' && !proposal.rest.resting}
      ended={proposal.state !== 'open'}
      change={change}
      onRest={(rest, onSuccess) => change.mutate({ resting: true, ...rest }, { onSuccess })}
      onGoOn={() => change.mutate({ resting: false, pauseWords: '', textReasons: [] })}
    />
  )
}
