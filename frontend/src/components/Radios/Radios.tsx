import { Fragment, type ReactNode } from 'react'

export interface RadioChoice<Value extends string> {
  value: Value
  label: ReactNode
  hint?: ReactNode
  /** What opens below the choice while it is picked. */
  more?: ReactNode
}

interface RadiosProps<Value extends string> {
  /** The first radio has this id, so that an error summary can lead to it. */
  id: string
  legend: ReactNode
  hint?: ReactNode
  error?: string
  value: Value
  choices: RadioChoice<Value>[]
  onChange: (value: Value) => void
  inline?: boolean
}

/** The radios of the design system, drawn by React alone: its own script would change the page behind React's back. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { id, legend, hint, error, value, choices, onChange, inline } = props
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described || undefined}>
        <legend className="nhsuk-fieldset__legend">{legend}</legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error && (
          <span className="nhsuk-error-message" id={`${id}-error`}>
            <span className="nhsuk-u-visually-hidden">Error:</span> {error}
          </span>
        )}
        <div className={inline ? 'nhsuk-radios nhsuk-radios--inline' : 'nhsuk-radios'}>
          {choices.map((choice, index) => {
            const choiceId = index === 0 ? id : `${id}-${choice.value}`
            return (
              <Fragment key={choice.value}>
                <div className="nhsuk-radios__item">
                  <input
                    className="nhsuk-radios__input"
                    type="radio"
                    id={choiceId}
                    name={id}
                    checked={value === choice.value}
                    onChange={() => onChange(choice.value)}
                    aria-describedby={choice.hint ? `${choiceId}-about` : undefined}
                  />
                  <label className="nhsuk-label nhsuk-radios__label" htmlFor={choiceId}>
                    {choice.label}
                  </label>
                  {choice.hint && (
                    <div className="nhsuk-hint nhsuk-radios__hint" id={`${choiceId}-about`}>
                      {choice.hint}
                    </div>
                  )}
                </div>
                {choice.more && value === choice.value && <div className="nhsuk-radios__conditional">{choice.more}</div>}
              </Fragment>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
