import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { questionPlace } from '../audit/questions'
import { usePlacementDrafts } from './PlacementDraftsContext'

interface UnsentPromptsProps {
  placementId: string
  set: Wire['CriteriaSet']
  /** The page that shows this. */
  except?: string
}

/** What was written on other pages of this placement and is not on the server yet. */
export function UnsentPrompts({ placementId, set, except }: UnsentPromptsProps) {
  const { observations } = usePlacementDrafts()
  const unsent = useSyncExternalStore(observations.subscribe, observations.unsent)
  const others = unsent.filter(({ place }) => place.placementId === placementId && place.criterionId !== except)
  return (
    <div role="status">
      {others.length > 0 && (
        <div className="dw-elsewhere">
          <p>Not saved yet, but kept while Doorway stays open:</p>
          <ul>
            {others.map(({ place: { criterionId }, needsYou }) => (
              <li key={criterionId}>
                <Link to={addresses.placementPrompt(placementId, criterionId)}>
                  {questionPlace(set, 'full', criterionId)?.name ?? criterionId}
                </Link>
                {needsYou ? ': please have a look' : ': we keep trying'}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
