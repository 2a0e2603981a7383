import { useId, type ReactNode, type SyntheticEvent } from 'react'
import { GuardQuestion } from '../../components/GuardQuestion/GuardQuestion'
import { isTypingDigits } from '../../lib/guard'
import type { Hold } from './saving'
import type { TextReason } from './shape'

/** What watches over the free texts of a form. */
export interface Watch {
  toSay: (path: string) => Hold | undefined
  caretAt: (path: string, typing: boolean) => void
  leave: (path: string) => void
  pickReason: (reason: TextReason) => void
}

interface GuardedTextProps {
  editor: Watch
  /** The field's path, as the server knows it. */
  path: string
  label: ReactNode
  hint?: string
  value: string
  onChange: (value: string) => void
  /** How many lines it shows; one line is an input. */
  rows?: number
  /** Given when a button has found something missing. */
  error?: string
}

type Field = HTMLTextAreaElement | HTMLInputElement

/** A free text that never holds a patient's details: the guard's words stand beside it, and the focus stays where it is. */
export function GuardedText({ editor, path, label, hint, value, onChange, rows = 4, error }: GuardedTextProps) {
  const reasonsId = useId()
  const id = fieldId(path)
  const hold = editor.toSay(path)
  const message = hold?.kind === 'refused' || hold?.kind === 'fault' ? hold.message : error
  const described = [hint && `${id}-hint`, message && `${id}-error`, hold?.kind === 'asked' && reasonsId]
  const field = {
    id,
    value,
    autoComplete: 'off',
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    onChange(event: SyntheticEvent<Field>) {
      const { value: text, selectionStart } = event.currentTarget
      editor.caretAt(path, isTypingDigits(text, selectionStart ?? text.length))
      onChange(text)
    },
    onSelect(event: SyntheticEvent<Field>) {
      const { value: text, selectionStart } = event.currentTarget
      editor.caretAt(path, isTypingDigits(text, selectionStart ?? text.length))
    },
    onBlur: () => editor.leave(path),
  }

  return (
    <div className={message ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <span role="status">
        {message && (
          <span className="nhsuk-error-message" id={`${id}-error`}>
            {hold && <b className="dw-not-saved">Not saved. </b>}
            {message}
          </span>
        )}
      </span>
      {rows === 1 ? (
        <input className={message ? 'nhsuk-input nhsuk-input--error' : 'nhsuk-input'} type="text" {...field} />
      ) : (
        <textarea className={message ? 'nhsuk-textarea nhsuk-textarea--error' : 'nhsuk-textarea'} rows={rows} {...field} />
      )}
      <GuardQuestion
        id={reasonsId}
        path={path}
        kinds={hold?.kind === 'asked' ? hold.kinds : []}
        text={value}
        onPick={editor.pickReason}
      />
    </div>
  )
}

/** The id on the page of the field with this path. */
export function fieldId(path: string): string {
  return `answer-${path.replaceAll('.', '-')}`
}
