import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useWithdrawProposal } from './requests'

/** Takes a proposal back, for whoever proposed it and for facilitators; it asks once before the words are gone. */
export function TakeProposalBack({ groupId, proposal: { id, mine } }: { groupId: string; proposal: Wire['GroupProposal'] }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const withdraw = useWithdrawProposal(groupId, id)
  const errors = useProblems(withdraw.error)

  async function take() {
    if (withdraw.isPending) return
    await withdraw.mutateAsync().then(
      () => navigate(addresses.toDecide(groupId), { state: { told: 'The proposal is taken back. Its words are gone.' } satisfies Tells }),
      () => undefined,
    )
  }

  if (!asking)
    return (
      <p>
        <button className="dw-link-button" type="button" onClick={() => setAsking(true)}>
          {mine ? 'Take my proposal back' : 'Take the proposal back'}
        </button>
      </p>
    )
  return (
    <section className="dw-card" aria-labelledby="take-back">
      <h2 className="nhsuk-heading-s" id="take-back">
        Take this proposal back?
      </h2>
      <ErrorSummary errors={errors} />
      <p>Its title and the reason go for everybody, and Doorway cannot bring them back. What others said of it stays theirs.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => void take()}>
          Take it back
        </button>
        <button className="dw-link-button" type="button" onClick={() => setAsking(false)}>
          Leave it there
        </button>
      </div>
    </section>
  )
}
