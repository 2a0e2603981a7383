import type { FocusEvent, ReactNode } from 'react'
import type { DateParts } from '../../lib/dates'

interface DateInputsProps {
  /** The day's input has this id, so that an error summary can lead to it. */
  id: string
  legend: string
  hint?: string
  error?: ReactNode
  typed: DateParts
  onChange: (part: Partial<DateParts>) => void
  onFocus?: () => void
  /** The person has left all three. */
  onLeave?: () => void
}

const boxes = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

/** A calendar date in three inputs, as the NHS pattern has it: typed, never picked from a grid. */
export function DateInputs({ id, legend, hint, error, typed, onChange, onFocus, onLeave }: DateInputsProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  // Going from box to box is not leaving the date.
  function blurred({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
    if (!currentTarget.closest('fieldset')?.contains(relatedTarget)) onLeave?.()
  }

  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described || undefined}>
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        <span role="status">
          {error && (
            <span className="nhsuk-error-message" id={`${id}-error`}>
              {error}
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
                className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${error ? ' nhsuk-input--error' : ''}`}
                id={name === 'day' ? id : `${id}-${name}`}
                inputMode="numeric"
                autoComplete="off"
                value={typed[name]}
                onFocus={onFocus}
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
