import { movedWords, statusWords } from '../../lib/actions'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { inShort } from './progressWords'

type Action = Wire['ProgressAction']

function when(action: Action): string {
  if (action.status === 'done') return ['Done', action.doneOn && `on ${dateInWords(action.doneOn)}`].filter(Boolean).join(' ')
  const due = action.due && `by ${dateInWords(action.due)}`
  return [statusWords[action.status], due, movedWords(action.moved)].filter(Boolean).join(', ')
}

function One({ action }: { action: Action }) {
  const more = action.status === 'done' ? action.evidenceNote : action.statusReason
  return (
    <li className="dw-standing">
      <p className="dw-own-words">
        <b>{action.what}</b>
      </p>
      <p className="dw-small">{[when(action), action.ownerRole].filter(Boolean).join('. ')}</p>
      {more && <p className="dw-own-words">{more}</p>}
    </li>
  )
}

/** Everything that was agreed, with what became of it: done first, then what is open, then what was let go. */
export function ActionsSoFar({ progress }: { progress: Wire['Progress'] }) {
  const { done, open, dropped } = inShort(progress)
  const all = [...done, ...open, ...dropped]
  return (
    <section aria-labelledby="actions" className="dw-section">
      <h2 className="nhsuk-heading-m" id="actions">
        What we said we would do
      </h2>
      {all.length === 0 ? (
        <p>No action was chosen yet.</p>
      ) : (
        <ul className="dw-standings">
          {all.map((action) => (
            <One key={action.actionId} action={action} />
          ))}
        </ul>
      )}
    </section>
  )
}
