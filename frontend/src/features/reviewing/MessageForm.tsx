import { useMemo, useState, type FormEvent, type ReactNode } from 'react'
import { Link } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import type { Wire } from '../../lib/api'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { fieldId, GuardedText } from '../audit/GuardedText'
import { useCheck } from '../audit/useCheck'
import { useWatchedText } from '../audit/useWatchedText'
import { useMessageName } from './useWaitingMessage'

interface MessageFormProps {
  /** The practice that it is about: its own name is nobody's secret. */
  practiceName: string
  /** What else is asked, above the words; and what is missing there. */
  above?: { lacks?: SummaryError; show: (error?: string) => ReactNode }
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
  /** `settled` is called once it is sent, before the page is left: from then on nobody is asked about words that are not sent. */
  onSend: (message: Wire['MessageInput'], settled: () => void) => void
  /** What else ends the page. */
  children?: (settled: () => void) => ReactNode
}

/** A few guarded words and one button. They wait in the tab until they are sent, and leaving them behind is asked about. */
export function MessageForm(props: MessageFormProps) {
  const { practiceName, above, path = 'words', label, hint, begins, missing, button, back, leave, pending, error, onSend, children } = props
  const check = useCheck({ shownName: practiceName, telephone: '', postcode: '' })
  const [empty] = useState({ texts: { words: begins ?? '' } })
  const held = useHeld(useMessageName(), empty)
  const words = useWatchedText(path, check, error, held.begun.texts.words)
  const warning = useLeaveWarning(useHolding(held, { texts: { words: words.text } }))
  const problems = useProblems(error)
  const [left, setLeft] = useState<SummaryError[]>([])
  const errors = useMemo(() => (left.length > 0 ? left : problems), [left, problems])

  function settled() {
    held.forget()
    warning.done()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (pending) return
    const hold = words.finish()
    const at = fieldId(path)
    if (above?.lacks) return setLeft([above.lacks])
    if (missing && words.text.trim() === '') return setLeft([{ message: missing, fieldId: at }])
    if (hold) return setLeft([{ message: 'Please look at the words marked “not saved”, or answer the question.', fieldId: at }])
    setLeft([])
    onSend({ words: words.text, textReasons: words.reasons }, settled)
  }

  return (
    <>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate>
        {above?.show(left.find(({ fieldId: at }) => at === above.lacks?.fieldId)?.message)}
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
      {children?.(settled)}
    </>
  )
}
