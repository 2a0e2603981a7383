import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { samePlace, type Place } from './drafts'
import { useDrafts } from './DraftsContext'
import { placeAddress } from './placeAddress'

interface NotSavedElsewhereProps {
  /** The page that shows this; its own answer is not listed. Left out where there is none. */
  except?: Place
  /** What a criterion's page is called. */
  nameOf: (criterionId: string) => string
}

/** Answers of other pages that are not on the server: which, and whether they need their writer. */
export function NotSavedElsewhere({ except, nameOf }: NotSavedElsewhereProps) {
  const drafts = useDrafts()
  const unsent = useSyncExternalStore(drafts.subscribe, drafts.unsent)
  const others = unsent.filter(({ place }) => !except || !samePlace(place, except))
  return (
    <div role="status">
      {others.length > 0 && (
        <div className="dw-elsewhere">
          <p>Not saved yet, but kept while Doorway stays open:</p>
          <ul>
            {others.map(({ place, needsYou }) => (
              <li key={placeAddress(place)}>
                <Link to={placeAddress(place)}>
                  {nameOf(place.criterionId)}
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
