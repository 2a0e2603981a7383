import { CopyButton } from '../CopyButton/CopyButton'

interface CopyFieldProps {
  id: string
  label: string
  value: string
}

/** A text to take along: it can be copied with the button, or by hand where the browser does not allow it. */
export function CopyField({ id, label, value }: CopyFieldProps) {
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <div className="dw-copy">
        <input className="nhsuk-input" id={id} value={value} readOnly onFocus={(event) => event.target.select()} />
        <CopyButton what={label} text={value} />
      </div>
    </div>
  )
}
