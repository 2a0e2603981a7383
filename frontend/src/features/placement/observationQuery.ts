import { queryOptions } from '@tanstack/react-query'
import { api, body } from '../../lib/api'
import { notObserved, type Observation } from './observationFields'
import type { ObservationPlace } from './saveObservation'

/**
 * One observation as it stands on the server, asked for each time its page is opened. Until that arrives, and while there
 * is no connection, the page shows what the assessment said of it.
 */
export function observationQuery(place: ObservationPlace, observations: Observation[]) {
  const { criterionId } = place
  return queryOptions({
    queryKey: observationKey(place),
    queryFn: () =>
      body(api.GET('/placements/{placementId}/assessment/observations/{criterionId}', { params: { path: { ...place } } })),
    initialData: () => observations.find((each) => each.criterionId === criterionId) ?? notObserved(criterionId),
    staleTime: 0,
  })
}

export function observationKey({ placementId, criterionId }: ObservationPlace) {
  return ['placement', placementId, 'assessment', 'observation', criterionId]
}
