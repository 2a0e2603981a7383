import { useSyncExternalStore } from 'react'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Place } from './drafts'
import { useDrafts } from './DraftsContext'

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
  const others = unsent.filter(({ place }) => place.criterionId !== except?.criterionId)
  return (
    <div role="status">
      {others.length > 0 && (
        <div className="dw-elsewhere">
          <p>Not saved yet, but kept while Doorway stays open:</p>
          <ul>
            {others.map(({ place, needsYou }) => (
              <li key={place.criterionId}>
                <Link to={addresses.criterion(place.practiceId, place.auditId, place.criterionId)}>
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
