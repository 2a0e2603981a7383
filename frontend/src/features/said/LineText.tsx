import { GuardQuestion } from '../../components/GuardQuestion/GuardQuestion'
import type { Wire } from '../../lib/api'
import { lineFieldId, type LineField } from './lineWords'

interface LineTextProps {
  name: LineField
  label: string
  hint?: string
  value: string
  error?: string
  /** What the guard asks about here. */
  asked: Wire['GuardKind'][]
  onChange: (text: string) => void
  onLeave: () => void
  onPick: (reason: Wire['TextReason']) => void
}

/** One of the two texts of a line. */
export function LineText({ name, label, hint, value, error, asked, onChange, onLeave, onPick }: LineTextProps) {
  const id = lineFieldId(name)
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
        rows={3}
        value={value}
        autoComplete="off"
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      />
      <GuardQuestion id={`${id}-asked`} path={name} kinds={asked} text={value} onPick={onPick} withButton />
    </div>
  )
}
