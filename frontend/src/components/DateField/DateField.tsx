import { useState } from 'react'
import { readDateParts, writeDateParts, type DateParts } from '../../lib/dates'
import { DateInputs } from './DateInputs'

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

/** A calendar date that is sent by a button. */
export function DateField({ initial, onChange, error, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState(() => writeDateParts(initial))

  function change(part: Partial<DateParts>) {
    const next = { ...typed, ...part }
    setTyped(next)
    onChange(readDateParts(next))
  }

  return (
    <DateInputs
      {...rest}
      typed={typed}
      onChange={change}
      error={
        error && (
          <>
            <span className="nhsuk-u-visually-hidden">Error:</span> {error}
          </>
        )
      }
    />
  )
}
