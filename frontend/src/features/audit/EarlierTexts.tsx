import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Wire } from '../../lib/api'
import { timeOf } from '../../lib/dates'
import { fieldsOf } from './answerFields'
import { AnswerText } from './AnswerText'
import type { Place } from './drafts'
import { earlierTextsQuery } from './earlierTextsQuery'
import type { AnswerEditor } from './useAnswerEditor'

interface EarlierTextsProps {
  place: Place
  editor: AnswerEditor
  scale: Wire['CriteriaSet']['scale']
}

/** What was written here in earlier sittings, to read and to put back. Asked for only when somebody looks. */
export function EarlierTexts({ place, editor, scale }: EarlierTextsProps) {
  const [open, setOpen] = useState(false)
  const { data, isError, refetch } = useQuery({ ...earlierTextsQuery(place), enabled: open })

  return (
    <details className="nhsuk-details dw-earlier" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Earlier texts</span>
      </summary>
      <div className="nhsuk-details__text">
        {isError && (
          <p>
            We could not get the earlier texts.{' '}
            <button className="dw-link-button" type="button" onClick={() => void refetch()}>
              Try again
            </button>
          </p>
        )}
        {open && !data && !isError && <p>Getting the earlier texts…</p>}
        {data?.length === 0 && <p>There are none yet. What was written here in an earlier sitting will be kept here.</p>}
        <ul className="dw-earlier__list">
          {data?.map(({ id, at, by, answer }) => (
            <li key={id} className="dw-earlier__one">
              <p className="dw-earlier__when">
                <b>{by}</b>, {timeOf(at)}
              </p>
              <AnswerText answer={fieldsOf(answer)} scale={scale} />
              <button
                className="dw-link-button"
                type="button"
                onClick={() => editor.putBack(fieldsOf(answer), [])}
              >
                Put this back<span className="nhsuk-u-visually-hidden">, by {by}, {timeOf(at)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
