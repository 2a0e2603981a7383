import { useId } from 'react'
import { GuardQuestion } from '../../components/GuardQuestion/GuardQuestion'
import type { Wire } from '../../lib/api'
import { fieldId } from './actionErrors'
import type { ActionForm } from './useActionForm'

type TextName = 'what' | 'firstStep' | 'ownerRole' | 'ownerPerson' | 'benefit' | 'howWeKnow' | 'statusReason' | 'evidenceNote'

interface ActionTextProps {
  form: ActionForm
  name: TextName & keyof Wire['ActionInput']
  label: string
  hint?: string
  /** One line is an input; more are a text area. */
  rows?: number
}

/** One text of an action, with what the guard has to say about it. */
export function ActionText({ form, name, label, hint, rows = 1 }: ActionTextProps) {
  const id = fieldId(name)
  const error = form.errorOf(name)
  const questionId = useId()
  const asked = form.asked(name)
  const described = [hint && `${id}-hint`, error && `${id}-error`, asked.length > 0 && questionId].filter(Boolean).join(' ')
  const shared = {
    id,
    value: form.input[name],
    autoComplete: 'off',
    'aria-describedby': described || undefined,
    onChange: (event: { target: { value: string } }) => form.change({ [name]: event.target.value }),
    onBlur: () => form.leave(name),
  }
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
      {rows === 1 ? (
        <input className={error ? 'nhsuk-input nhsuk-input--error' : 'nhsuk-input'} type="text" {...shared} />
      ) : (
        <textarea className={error ? 'nhsuk-textarea nhsuk-textarea--error' : 'nhsuk-textarea'} rows={rows} {...shared} />
      )}
      <GuardQuestion id={questionId} path={name} kinds={asked} text={form.input[name]} onPick={form.pickReason} withButton />
    </div>
  )
}
