import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { positionWords } from '../deciding/words'
import { useWithdrawOwnPosition } from './ownWords'

/** Where one stands on proposals. It can be taken back here also by somebody who has left the group. */
export function OwnPositions({ positions }: { positions: Wire['OwnPosition'][] }) {
  const takeBack = useWithdrawOwnPosition()
  const errors = useProblems(takeBack.error)
  const navigate = useNavigate()

  function take(proposalId: string) {
    takeBack.mutate(proposalId, {
      onSuccess: () => navigate(addresses.accountWords, { replace: true, state: { told: 'Taken back. Nobody sees any more where you stood.' } }),
    })
  }

  if (positions.length === 0) return null
  return (
    <section className="dw-section" aria-labelledby="stood">
      <h2 className="nhsuk-heading-m" id="stood">
        Where you stand on proposals
      </h2>
      <ErrorSummary errors={errors} />
      <ul className="dw-said-list">
        {positions.map(({ proposalId, choice, because, on }) => (
          <li className="dw-card dw-said-here" key={proposalId}>
            <p className="dw-small">{dateInWords(on)}</p>
            <p>{positionWords[choice]}</p>
            {because !== '' && <p className="dw-said-here__words">{because}</p>}
            <p className="dw-small">The group reads this, with your name.</p>
            <p>
              <button className="dw-link-button" type="button" disabled={takeBack.isPending} onClick={() => take(proposalId)}>
                Take back where I stand<span className="nhsuk-u-visually-hidden">, said on {dateInWords(on)}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
