import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { assessmentQuery } from '../../lib/requests/assessment'
import { criteriaQuery } from '../../lib/requests/criteria'
import { placementQuery } from '../../lib/requests/placement'

/** The placement that the address names, with its trainee's assessment and the criteria that it is about. */
export function usePlacement() {
  const { placementId = '' } = useParams()
  const [{ data: placement }, { data: assessment }] = useSuspenseQueries({
    queries: [placementQuery(placementId), assessmentQuery(placementId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(assessment.setId, assessment.criteriaVersion))
  return { placementId, placement, assessment, set }
}

export type PlacementParts = ReturnType<typeof usePlacement>
