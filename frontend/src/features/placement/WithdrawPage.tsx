import { Link, Navigate, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { PlacementFrame } from './PlacementFrame'
import { useWithdraw } from './useChangeAssessment'
import { usePlacement } from './usePlacement'

/** What withdrawing does, before it is done. */
export function WithdrawPage() {
  const { placementId, placement, assessment } = usePlacement()
  const { canWithdraw } = assessment
  const partly = assessment.releasedAt !== null
  return (
    <PlacementFrame placementId={placementId} assessment={assessment} title="Withdraw" heading="Withdraw what you wrote">
      {canWithdraw ? (
        <>
          <p className="dw-lead">
            {partly
              ? 'Some of your levels are counted with those of others already. They stay. You can take back all the rest. You need no reason.'
              : 'You can take it back at any time before the practice has seen any of it. You need no reason.'}
          </p>
          <h2 className="nhsuk-heading-s">What happens</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {partly ? (
              <li>The levels that still wait are never put together with others. Nobody but you sees them.</li>
            ) : (
              <li>Nobody but you sees it from that moment: not the group, and not the practice.</li>
            )}
            {assessment.release === 'group' && <li>What somebody has read, they have read.</li>}
            <li>Nobody is told.</li>
            <li>Your words and your reflection stay here, for you, for as long as you have no role in the practice.</li>
            {placement.state === 'open' && !partly && <li>You can go on writing later, if you like.</li>}
          </ul>
          <div className="dw-buttons">
            <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.placementWithdrawSure(placementId)}>
              Withdraw it
            </Link>
            <Link to={addresses.placement(placementId)}>Leave it as it is</Link>
          </div>
        </>
      ) : (
        <>
          <p className="dw-lead">{whyNot(assessment)}</p>
          <p>
            <Link to={addresses.placement(placementId)}>Back to your placement</Link>
          </p>
        </>
      )}
    </PlacementFrame>
  )
}

function whyNot({ state, release, releasedAt }: Wire['Assessment']): string {
  if (releasedAt && release === 'pooled')
    return 'Some of your levels are counted with those of others. They stay. Nothing more waits, and everything else is yours alone.'
  if (releasedAt) return 'The practice has seen a part of it, so that part can no longer be taken back. Everything else stays yours.'
  if (state === 'withdrawn') return 'It is withdrawn already. Nobody but you sees it.'
  return 'There is nothing to withdraw yet.'
}

/** The second step: asked once more. */
export function WithdrawSurePage() {
  const { placementId, assessment } = usePlacement()
  const withdraw = useWithdraw(placementId)
  const errors = useProblems(withdraw.error)
  const navigate = useNavigate()
  const partly = assessment.releasedAt !== null
  const told = partly ? 'The rest is withdrawn. Nobody but you sees it.' : 'It is withdrawn. Nobody but you sees it.'
  if (!assessment.canWithdraw && withdraw.isIdle) return <Navigate to={addresses.placementWithdraw(placementId)} replace />
  return (
    <PlacementFrame placementId={placementId} assessment={assessment} title="Withdraw, last step" heading="Withdraw it now?">
      <ErrorSummary errors={errors} />
      <p>
        {partly
          ? 'What is counted with others stays. Nobody but you sees the rest. Your words stay with you.'
          : 'Nobody but you sees it then. Your words stay with you.'}
      </p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          disabled={withdraw.isPending}
          onClick={() =>
            withdraw.mutate(undefined, {
              onSuccess: () => navigate(addresses.placement(placementId), { state: { told } satisfies Tells }),
            })
          }
        >
          Yes, withdraw it
        </button>
        <Link to={addresses.placement(placementId)}>No, leave it as it is</Link>
      </div>
    </PlacementFrame>
  )
}
