import { GuardQuestion } from '../../components/GuardQuestion/GuardQuestion'
import type { Wire } from '../../lib/api'
import { fieldIdOf } from './useTexts'

interface TextFieldProps {
  field: string
  /** That of the field in its form, unless the form has its own. */
  id?: string
  label: string
  hint?: string
  rows?: number
  value: string
  error?: string
  /** What the guard asks about here. */
  asked: Wire['GuardKind'][]
  onChange: (text: string) => void
  onLeave: () => void
  onPick: (reason: Wire['TextReason']) => void
}

/** One text of a form. */
export function TextField({ field, id = fieldIdOf(field), label, hint, rows = 3, value, error, asked, onChange, onLeave, onPick }: TextFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`, asked.length > 0 && `${id}-asked`].filter(Boolean).join(' ')
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
      <textarea
        className={error ? 'nhsuk-textarea nhsuk-textarea--error' : 'nhsuk-textarea'}
        id={id}
        rows={rows}
        value={value}
        autoComplete="off"
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      <GuardQuestion id={`${id}-asked`} path={field} kinds={asked} text={value} onPick={onPick} withButton />
    </div>
  )
}
