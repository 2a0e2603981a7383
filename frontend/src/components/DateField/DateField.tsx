import { useState } from 'react'

interface DateFieldProps {
  /** The day's input has this id, so that an error summary can lead to it. */
  id: string
  legend: string
  hint?: string
  error?: string
  /** As 2026-11-22, or empty. Read once: afterwards the three inputs are the person's own. */
  initial: string
  /** The date as 2026-11-22, empty when nothing is filled in, or null while it is no real date. */
  onChange: (date: string | null) => void
}

const parts = [
  { name: 'day', label: 'Day', width: 2 },
  { name: 'month', label: 'Month', width: 2 },
  { name: 'year', label: 'Year', width: 4 },
] as const

type Parts = Record<(typeof parts)[number]['name'], string>

function readParts({ day, month, year }: Parts): string | null {
  if (day.trim() === '' && month.trim() === '' && year.trim() === '') return ''
  if (!/^\s*\d{1,2}\s*$/.test(day) || !/^\s*\d{1,2}\s*$/.test(month) || !/^\s*\d{4}\s*$/.test(year)) return null
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // 31 February would roll over into March.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null
  return date.toISOString().slice(0, 10)
}

function writeParts(date: string): Parts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** A calendar date in three inputs, as the NHS pattern has it: typed, never picked from a grid. */
export function DateField({ id, legend, hint, error, initial, onChange }: DateFieldProps) {
  const [typed, setTyped] = useState(() => writeParts(initial))
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  function change(name: keyof Parts, value: string) {
    const next = { ...typed, [name]: value }
    setTyped(next)
    onChange(readParts(next))
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
        {error && (
          <span className="nhsuk-error-message" id={`${id}-error`}>
            <span className="nhsuk-u-visually-hidden">Error:</span> {error}
          </span>
        )}
        <div className="nhsuk-date-input">
          {parts.map(({ name, label, width }) => (
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
                onChange={(event) => change(name, event.target.value)}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
