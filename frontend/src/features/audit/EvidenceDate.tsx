import type { FocusEvent } from 'react'
import type { EvidenceFields } from './answerFields'
import { fieldId } from './GuardedText'
import type { AnswerEditor } from './useAnswerEditor'

interface EvidenceDateProps {
  editor: AnswerEditor
  row: EvidenceFields
  onChange: (part: Partial<EvidenceFields>) => void
}

const boxes = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

/** The date of a piece of evidence. What is typed is kept as it is until it is a real date. */
export function EvidenceDate({ editor, row, onChange }: EvidenceDateProps) {
  const path = `evidence.${row.id}.date`
  const id = fieldId(path)
  const hold = editor.toSay(path)
  const message = hold?.kind === 'fault' ? hold.message : undefined

  // Going from box to box is not leaving the date.
  function blurred({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    if (!currentTarget.closest('fieldset')?.contains(relatedTarget)) editor.leave(path)
  }

  return (
    <div className={message ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <fieldset
        className="nhsuk-fieldset"
        aria-describedby={message ? `${id}-hint ${id}-error` : `${id}-hint`}
      >
        <legend className="nhsuk-fieldset__legend">When it is from</legend>
        <div className="nhsuk-hint" id={`${id}-hint`}>
          For example, 27 3 2026
        </div>
        <span role="status">
          {message && (
            <span className="nhsuk-error-message" id={`${id}-error`}>
              <b className="dw-not-saved">Not saved. </b>
              {message}
            </span>
          )}
        </span>
        <div className="nhsuk-date-input">
          {boxes.map(({ name, label, width }) => (
            <div className="nhsuk-date-input__item" key={name}>
              <label className="nhsuk-label nhsuk-date-input__label" htmlFor={name === 'day' ? id : `${id}-${name}`}>
                {label}
              </label>
              <input
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${message ? ' nhsuk-input--error' : ''}`}
                id={name === 'day' ? id : `${id}-${name}`}
                inputMode="numeric"
                autoComplete="off"
                value={row[name]}
                onFocus={() => editor.caretAt(path, false)}
                onBlur={blurred}
                onChange={(event) => onChange({ [name]: event.target.value })}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
