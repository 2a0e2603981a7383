import { useState } from 'react'

interface CopyFieldProps {
  id: string
  label: string
  value: string
}

/** A text to take along: it can be copied with the button, or by hand where the browser does not allow it. */
export function CopyField({ id, label, value }: CopyFieldProps) {
  const [told, setTold] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(value)
      setTold('Copied')
    } catch {
      setTold('Select the text and copy it by hand')
    }
  }

  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <div className="dw-copy">
        <input className="nhsuk-input" id={id} value={value} readOnly onFocus={(event) => event.target.select()} />
        <button className="nhsuk-button nhsuk-button--small" type="button" onClick={copy}>
          Copy<span className="nhsuk-u-visually-hidden">: {label}</span>
        </button>
        <span role="status" className="dw-small">
          {told}
        </span>
      </div>
    </div>
  )
}
