import { useSuspenseQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { toDecideQuery } from '../deciding/requests'
import { consultationsQuery } from './requests'

/** Says, before anybody types in vain, that one's words stay as they are while what they are about rests, or when it has ended. */
export function WaitsToGoOn({ groupId, said }: { groupId: string; said: Wire['Contribution'] }) {
  const { data: questions } = useSuspenseQuery(consultationsQuery(groupId))
  const { data: toDecide } = useSuspenseQuery(toDecideQuery(groupId))
  const question = questions.find(({ id }) => id === said.consultationId)
  const proposal = toDecide.proposals.find(({ id }) => id === said.proposalId)
  const rests = question?.state === 'paused' || proposal?.rest.resting
  const ended = question?.state === 'closed' || (proposal !== undefined && proposal.state !== 'open')
  if (!rests && !ended) return null
  return (
    <p>
      {rests ? 'What this is about is resting.' : 'What this is about has ended.'} Your words stay as they are. You can still take
      them back, let fewer people read them, or show less about you.
    </p>
  )
}
