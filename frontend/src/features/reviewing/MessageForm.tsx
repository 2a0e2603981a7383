import { useMemo, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import type { Wire } from '../../lib/api'
import { fieldId, GuardedText } from '../audit/GuardedText'
import { useCheck } from '../audit/useCheck'
import { useWatchedText } from '../audit/useWatchedText'

interface MessageFormProps {
  /** The practice that it is about: its own name is nobody's secret. */
  practiceName: string
  /** What the server calls the text. */
  path?: 'words' | 'reply'
  label: string
  hint?: string
  /** What stands there to begin with. */
  begins?: string
  /** What is said when nothing is written; left out where nothing need be. */
  missing?: string
  button: string
  back: string
  /** The words of the way back. */
  leave: string
  pending: boolean
  error: unknown
  onSend: (message: Wire['MessageInput']) => void
}

/** A few guarded words and one button. */
export function MessageForm(props: MessageFormProps) {
  const { practiceName, path = 'words', label, hint, begins, missing, button, back, leave, pending, error, onSend } = props
  const check = useCheck({ shownName: practiceName, telephone: '', postcode: '' })
  const words = useWatchedText(path, check, error, begins)
  const problems = useProblems(error)
  const [left, setLeft] = useState<SummaryError[]>([])
  const errors = useMemo(() => (left.length > 0 ? left : problems), [left, problems])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (pending) return
    const hold = words.finish()
    const at = fieldId(path)
    if (missing && words.text.trim() === '') return setLeft([{ message: missing, fieldId: at }])
    if (hold) return setLeft([{ message: 'Please look at the words marked “not saved”, or answer the question.', fieldId: at }])
    setLeft([])
    onSend({ words: words.text, textReasons: words.reasons })
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate>
        <GuardedText
          editor={words.watch}
          path={path}
          label={label}
          hint={hint}
          rows={5}
          value={words.text}
          onChange={words.change}
          error={left.some(({ message }) => message === missing) ? missing : undefined}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit" disabled={pending}>
            {button}
          </button>
          <Link to={back}>{leave}</Link>
        </div>
      </form>
    </>
  )
}
