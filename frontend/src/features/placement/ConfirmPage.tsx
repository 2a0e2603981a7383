import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Told, type Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { timeOf } from '../../lib/dates'
import { serverNow } from '../../lib/serverClock'
import { PlacementFrame } from './PlacementFrame'
import { SharedToCome } from './SharedToCome'
import { leftOutQuery, sharedQuery } from './sharedQuery'
import { useConfirmShared } from './useChangeAssessment'
import { usePlacement, type PlacementParts } from './usePlacement'

/** The second confirmation of a shared conversation, a day after the first. */
export function ConfirmPage() {
  const parts = usePlacement()
  const { placementId, assessment } = parts
  // Here, because what confirms it changes the page.
  const confirm = useConfirmShared(placementId)
  if (assessment.release !== 'shared' || (assessment.releasedAt && confirm.isIdle)) return <Navigate to={addresses.placementRelease(placementId)} replace />
  return <Chosen {...parts} confirm={confirm} />
}

type Confirm = ReturnType<typeof useConfirmShared>

function Chosen({ placementId, assessment, set, confirm }: PlacementParts & { confirm: Confirm }) {
  const { hidden, hiddenNotes, confirmFrom, canShare } = assessment
  const { data: preview } = useSuspenseQuery(sharedQuery(placementId, { hidden, hiddenNotes }))
  const early = confirmFrom !== null && Date.parse(confirmFrom) > serverNow()
  return (
    <PlacementFrame
      placementId={placementId}
      assessment={assessment}
      title="What you chose to share"
      heading={early ? 'Take a day to think about it' : 'Do you want to share this?'}
      caption="The practice has not seen this"
    >
      <Told />
      {early && (
        <p className="dw-lead">
          You can confirm this from <b>{timeOf(confirmFrom)}</b>. Come back any time after that; there is no hurry. If you
          never do, nobody ever sees it.
        </p>
      )}
      <SharedToCome shared={preview.shared} set={set} />
      {!early && <ConfirmNow placementId={placementId} hash={preview.hash} confirm={confirm} />}
      <p className="dw-criterion__nav">
        {canShare && (
          <Link to={addresses.placementShare(placementId, leftOutQuery({ hidden, hiddenNotes }))}>Change what is in it</Link>
        )}
        <Link to={addresses.placementRelease(placementId)}>Choose something else</Link>
        <Link to={addresses.placementWithdraw(placementId)}>Withdraw it</Link>
      </p>
    </PlacementFrame>
  )
}

function ConfirmNow({ placementId, hash, confirm }: { placementId: string; hash: string; confirm: Confirm }) {
  const errors = useProblems(confirm.error)
  const navigate = useNavigate()
  const told = 'It is shared. Thank you for speaking.'
  return (
    <section className="dw-card" aria-labelledby="confirm-title">
      <ErrorSummary errors={errors} />
      <h2 className="nhsuk-heading-m" id="confirm-title">
        If you confirm
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>The practice’s lead, now and later, can read the lines above, with your name.</li>
        <li>They can print them and show them to others.</li>
        <li>It cannot be taken back, by you or by anybody.</li>
        <li>They are not sent a message. You can tell them when it suits you.</li>
      </ul>
      <div className="dw-buttons dw-buttons--close">
        <button
          className="nhsuk-button"
          type="button"
          disabled={confirm.isPending}
          onClick={() =>
            confirm.mutate(hash, {
              onSuccess: () => navigate(addresses.placement(placementId), { state: { told } satisfies Tells }),
            })
          }
        >
          Yes, share it with the practice
        </button>
        <Link to={addresses.placement(placementId)}>Not yet</Link>
      </div>
    </section>
  )
}
