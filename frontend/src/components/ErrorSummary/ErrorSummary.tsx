import { useEffect, useId, useRef, type MouseEvent } from 'react'

export interface SummaryError {
  message: string
  /** The id of the field, if the error belongs to one. */
  fieldId?: string
}

/** After a button, not on autosave: what to look at, with links to the fields. Takes the focus once. */
export function ErrorSummary({ errors }: { errors: SummaryError[] }) {
  const titleId = useId()
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (errors.length > 0) ref.current?.focus()
  }, [errors])

  if (errors.length === 0) return null
  return (
    <div className="dw-error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} ref={ref}>
      <h2 className="nhsuk-heading-m dw-error-summary__title" id={titleId}>
        There is a problem
      </h2>
      <ul className="nhsuk-list dw-error-summary__list">
        {errors.map(({ message, fieldId }) => (
          <li key={`${fieldId ?? ''} ${message}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} onClick={goToField}>
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1))
  if (!field) return
  // The address stays as it is, so that going back leads to the page before.
  event.preventDefault()
  field.focus({ preventScroll: true })
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`)
  ;(field.closest('fieldset') ?? label ?? field).scrollIntoView()
}
