import { useSyncExternalStore } from 'react'
import { addresses } from '../../lib/addresses'
import { useDrafts } from '../audit/DraftsContext'
import { placeAddress } from '../audit/placeAddress'
import { usePlacementDrafts } from '../placement/PlacementDraftsContext'

/** Something that is not on the server. */
interface Left {
  page: string
  /** Neutral: it is read where others may see it. */
  name: string
  needsYou: boolean
}

/** Everything anywhere that signing out would forget, and the way to let it go. */
export function useUnsent(): { left: Left[]; giveUp: () => void } {
  const drafts = useDrafts()
  const { observations, reflections } = usePlacementDrafts()
  const answers = useSyncExternalStore(drafts.subscribe, drafts.unsent)
  const seen = useSyncExternalStore(observations.subscribe, observations.unsent)
  const thought = useSyncExternalStore(reflections.subscribe, reflections.unsent)
  const left = [
    ...answers.map(({ place, needsYou }) => ({
      page: placeAddress(place),
      name: `${place.roundId ? 'Your view of' : 'Answer'} ${place.criterionId}`,
      needsYou,
    })),
    ...seen.map(({ place: { placementId, criterionId }, needsYou }) => ({
      page: addresses.placementPrompt(placementId, criterionId),
      name: `Question ${criterionId}`,
      needsYou,
    })),
    ...thought.map(({ place, needsYou }) => ({
      page: addresses.placementReflection(place.placementId),
      name: 'Your reflection',
      needsYou,
    })),
  ]
  return { left, giveUp: () => [drafts, observations, reflections].forEach((each) => each.giveUp()) }
}
