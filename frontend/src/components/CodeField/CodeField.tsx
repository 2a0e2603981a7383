interface CodeFieldProps {
  id: string
  label: string
  hint?: string
  error?: string
  value: string
  onChange: (value: string) => void
  /** A recovery code has letters; a code from the app has digits only. Where both count, a keypad would keep one out. */
  takes?: 'app' | 'recovery' | 'either'
}

/** A code to type: from the authenticator app, or one that was kept for the day when the telephone is not there. */
export function CodeField({ id, label, hint, error, value, onChange, takes = 'app' }: CodeFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
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
      <input
        className={`nhsuk-input dw-code ${takes === 'app' ? 'nhsuk-input--width-10' : 'nhsuk-input--width-20'}${error ? ' nhsuk-input--error' : ''}`}
        id={id}
        name={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputMode={takes === 'app' ? 'numeric' : 'text'}
        autoComplete={takes === 'recovery' ? 'off' : 'one-time-code'}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        aria-describedby={described || undefined}
      />
    </div>
  )
}
