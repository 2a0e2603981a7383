import { createContext, use } from 'react'
import type { Drafts } from '../audit/drafts'
import type { ObservationShape } from './observationFields'
import type { ReflectionShape } from './reflectionFields'
import type { ObservationPlace } from './saveObservation'
import type { ReflectionPlace } from './saveReflection'

/** What a trainee writes. It is kept apart from what is written in a practice, so that no page there ever names it. */
export interface PlacementDrafts {
  observations: Drafts<ObservationPlace, ObservationShape>
  reflections: Drafts<ReflectionPlace, ReflectionShape>
}

export const PlacementDraftsContext = createContext<PlacementDrafts | null>(null)

export function usePlacementDrafts(): PlacementDrafts {
  const drafts = use(PlacementDraftsContext)
  if (!drafts) throw new Error('The drafts are missing: wrap the app in PlacementDraftsProvider.')
  return drafts
}
