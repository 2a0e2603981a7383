import { api, body, ifMatch } from '../../lib/api'
import type { Parcel } from '../audit/drafts'
import { onTheWay } from '../audit/onTheWay'
import type { Observation, ObservationShape } from './observationFields'

/** Which observation: the placement is always named, never remembered. */
export interface ObservationPlace {
  placementId: string
  criterionId: string
}

export function saveObservation(parcel: Parcel<ObservationPlace, ObservationShape>): Promise<Observation> {
  const { place, key, version, input } = parcel
  return body(
    api.PUT('/placements/{placementId}/assessment/observations/{criterionId}', {
      params: { path: { ...place }, header: { 'Idempotency-Key': key, ...ifMatch(version) } },
      body: input,
      ...onTheWay(parcel),
    }),
  )
}
