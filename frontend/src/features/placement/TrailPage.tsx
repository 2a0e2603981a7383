import { useCallback } from 'react'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { Trail } from '../../components/Trail/Trail'
import { addresses } from '../../lib/addresses'
import { api, body } from '../../lib/api'

/** Who did what to one's own placement. */
export function TrailPage() {
  const { placementId = '' } = useParams()
  const read = useCallback(
    (before?: number) =>
      body(api.GET('/placements/{placementId}/trail', { params: { path: { placementId }, query: { before } } })),
    [placementId],
  )
  return (
    <Page title="Who did what" before={<Back to={addresses.placement(placementId)}>Your placement</Back>}>
      <p>Everything that was done with this placement, latest first. Only you can read this. Nobody can change it.</p>
      <Trail of={['placement', placementId]} read={read} />
    </Page>
  )
}
