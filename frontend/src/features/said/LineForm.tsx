import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, type FormEvent } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { WhoSees } from '../../components/WhoSees/WhoSees'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { practiceQuery } from '../../lib/requests/practice'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { answerLabel, lineFieldId, type LineKind } from './lineWords'
import { SaidPair } from './SaidPair'
import { useLineForm } from './useLineForm'
import { useSavePublicLine } from './useSavePublicLine'

interface LineFormProps {
  practiceId: string
  actionId: string
  kind: LineKind
  initial: Wire['PublicLineInput']
  /** The version that is changed; 0 for the first. */
  seen: number
  /** What is said of where the first words come from. */
  hint?: string
  onDone: () => void
}

/** The two texts of a line, to put right and to show. */
export function LineForm({ practiceId, actionId, kind, initial, seen, hint, onDone }: LineFormProps) {
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const save = useSavePublicLine(practiceId, actionId)
  const form = useLineForm(initial, kind, practice, save.error)
  const warning = useLeaveWarning(form.changed)
  const theirs = isProblem(save.error, 'stale') ? (save.error.current as Wire['PublicLine'] | undefined) : undefined

  // Whoever pressed the button that opened this form goes on in it.
  useEffect(() => document.getElementById(lineFieldId('said'))?.focus(), [])

  function send(shown: boolean) {
    const line = form.check()
    if (!line || save.isPending) return
    const onSuccess = () => {
      warning.done()
      onDone()
    }
    // Having seen the other person's line, saving again is a decision.
    save.mutate({ line: { ...line, shown }, seen: theirs?.version ?? seen }, { onSuccess })
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    send(true)
  }

  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      {theirs && theirs.said !== '' && <SaidPair kind={kind} said={theirs.said} answer={theirs.answer} />}
      <WhoSees>Everybody can read this once your page is open. Please write nothing about a patient.</WhoSees>
      <TextField
        id={lineFieldId('said')}
        field="said"
        label="You said"
        hint={hint}
        value={form.line.said}
        error={form.errorOf('said')}
        asked={form.asked('said')}
        onChange={(text) => form.change('said', text)}
        onLeave={() => form.leave('said')}
        onPick={form.pick}
      />
      <TextField
        id={lineFieldId('answer')}
        field="answer"
        label={answerLabel(kind)}
        value={form.line.answer}
        error={form.errorOf('answer')}
        asked={form.asked('answer')}
        onChange={(text) => form.change('answer', text)}
        onLeave={() => form.leave('answer')}
        onPick={form.pick}
      />
      <div className="dw-buttons">
        <button className="nhsuk-button" type="submit">
          Show it
        </button>
        <button className="dw-link-button" type="button" onClick={() => send(false)}>
          Keep it for later
        </button>
        <button className="dw-link-button" type="button" onClick={() => onDone()}>
          Cancel
        </button>
      </div>
    </form>
  )
}
