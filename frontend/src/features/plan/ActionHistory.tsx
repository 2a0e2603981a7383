import { useSuspenseQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { actionChangesQuery } from './actionChangesQuery'
import { fieldName, valueWords } from './fieldWords'

/** Each change of text, status, owner or date, newest first. */
export function ActionHistory({ practiceId, actionId }: { practiceId: string; actionId: string }) {
  const { data: changes } = useSuspenseQuery(actionChangesQuery(practiceId, actionId))
  if (changes.length === 0) return null
  return (
    <details className="nhsuk-details dw-section">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">How this action changed</span>
      </summary>
      <div className="nhsuk-details__text">
        <ol className="dw-history" reversed>
          {changes.map((change, index) => (
            <li key={`${change.at} ${change.field} ${index}`}>
              <b>{dayOf(change.at)}.</b> <Change change={change} />
            </li>
          ))}
        </ol>
      </div>
    </details>
  )
}

function Change({ change: { field, before, after } }: { change: Wire['ActionChange'] }) {
  return (
    <span className="dw-own-words">
      {fieldName(field)}: from “{valueWords(field, before)}” to “{valueWords(field, after)}”
    </span>
  )
}
