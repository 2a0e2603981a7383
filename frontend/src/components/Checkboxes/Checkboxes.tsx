import type { ReactNode } from 'react'

interface CheckboxesProps {
  /** The first box has this id, so that an error summary can lead to it. */
  id: string
  legend: ReactNode
  /** The legend is as large as that of the fields beside it, no heading. */
  plain?: boolean
  hint?: ReactNode
  error?: string
  choices: { value: string; label: ReactNode; hint?: ReactNode }[]
  value: string[]
  onChange: (value: string[]) => void
}

/** Boxes to tick, any number of them; the ticked ones in the order of the choices. */
export function Checkboxes({ id, legend, plain, hint, error, choices, value, onChange }: CheckboxesProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  function toggle(one: string) {
    const chosen = value.includes(one) ? value.filter((other) => other !== one) : [...value, one]
    onChange(choices.map((choice) => choice.value).filter((each) => chosen.includes(each)))
  }

  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described || undefined}>
        <legend className={plain ? 'nhsuk-fieldset__legend' : 'nhsuk-fieldset__legend nhsuk-fieldset__legend--m'}>{legend}</legend>
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
        <div className="nhsuk-checkboxes">
          {choices.map((choice, index) => {
            const boxId = index === 0 ? id : `${id}-${choice.value}`
            return (
              <div className="nhsuk-checkboxes__item" key={choice.value}>
                <input
                  className="nhsuk-checkboxes__input"
                  type="checkbox"
                  id={boxId}
                  checked={value.includes(choice.value)}
                  onChange={() => toggle(choice.value)}
                  aria-describedby={choice.hint ? `${boxId}-about` : undefined}
                />
                <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={boxId}>
                  {choice.label}
                </label>
                {choice.hint && (
                  <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${boxId}-about`}>
                    {choice.hint}
                  </div>
                )}
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
