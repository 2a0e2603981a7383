import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { PlacementFrame } from './PlacementFrame'
import { SharedToCome } from './SharedToCome'
import { leftOutOf, leftOutQuery, sharedQuery, type LeftOut } from './sharedQuery'
import { useRelease } from './useChangeAssessment'
import { usePlacement, type PlacementParts } from './usePlacement'

/** A shared conversation exactly as the practice will see it, and the first of its two confirmations. */
export function PreviewPage() {
  const parts = usePlacement()
  const [query] = useSearchParams()
  if (!parts.assessment.canShare) return <Navigate to={addresses.placementRelease(parts.placementId)} replace />
  return <Preview {...parts} leftOut={leftOutOf(query) ?? { hidden: [], hiddenNotes: [] }} />
}

function Preview({ placementId, assessment, set, leftOut }: PlacementParts & { leftOut: LeftOut }) {
  const { data: preview, refetch } = useSuspenseQuery(sharedQuery(placementId, leftOut))
  const release = useRelease(placementId, assessment.version)
  const errors = useProblems(release.error)
  const navigate = useNavigate()
  const told = 'It is chosen. Nobody sees it yet.'

  function choose() {
    release.mutate(
      { release: 'shared', ...leftOut, hash: preview.hash },
      {
        onSuccess: () => navigate(addresses.placementConfirm(placementId), { state: { told } satisfies Tells }),
        // What changed in between is shown before anything is chosen.
        onError: () => void refetch(),
      },
    )
  }

  return (
    <PlacementFrame
      placementId={placementId}
      assessment={assessment}
      title="As the practice will see it"
      caption="The practice has not seen this"
    >
      <ErrorSummary errors={errors} />
      <SharedToCome shared={preview.shared} set={set} />
      <h2 className="nhsuk-heading-s">Is it what you want to say?</h2>
      <p>
        If you choose it now, nothing happens yet. After 24 hours you can come back and confirm it. Until you confirm, nobody
        sees it. If you change a line, the 24 hours begin again.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={release.isPending} onClick={choose}>
          Choose this, and think about it
        </button>
        <Link to={addresses.placementShare(placementId, leftOutQuery(leftOut))}>Change what is in it</Link>
        <Link to={addresses.placementRelease(placementId)}>Not now</Link>
      </div>
    </PlacementFrame>
  )
}
