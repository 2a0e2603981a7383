import { useSuspenseQuery } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { practiceQuery } from '../../lib/requests/practice'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { StatusFields } from './ActionFields'
import { inputOf } from './actionInput'
import { TheirAction } from './TheirAction'
import { useActionForm, type ActionForm } from './useActionForm'
import { useChangeAction } from './useChangeAction'

interface ActionEditorProps {
  practiceId: string
  action: Wire['Action']
  /** Where saving leads. */
  after: string
  /** The fields below how far it is; none for somebody who changes nothing else. */
  children?: (form: ActionForm) => ReactNode
}

function statusOf({ status, statusReason, evidenceNote, doneOn, textReasons }: Wire['ActionInput']) {
  return { status, statusReason, evidenceNote, doneOn, textReasons }
}

/** The form of an action that is there already. */
export function ActionEditor({ practiceId, action, after, children }: ActionEditorProps) {
  const navigate = useNavigate()
  const change = useChangeAction(practiceId)
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const form = useActionForm(inputOf(action), change.error, practice)
  const warning = useLeaveWarning(form.changed)
  const theirs = isProblem(change.error, 'stale') ? (change.error.current as Wire['Action'] | undefined) : undefined

  // Who changes how far it is and nothing else keeps all the rest as it is now, also when somebody else just changed it.
  const sent = (input: Wire['ActionInput']) => (children ? input : { ...inputOf(theirs ?? action), ...statusOf(input) })

  function submit(event: FormEvent) {
    event.preventDefault()
    const input = form.check()
    if (!input || change.isPending) return
    // Having seen the other person's version, saving again is a decision.
    const seen = theirs?.version ?? action.version
    const onSuccess = () => {
      warning.done()
      navigate(after)
    }
    change.mutate({ actionId: action.id, input: sent(input), seen }, { onSuccess })
  }

  return (
    <>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      {theirs && <TheirAction theirs={theirs} mine={sent(form.input)} />}
      <form onSubmit={submit} noValidate className="dw-card">
        <StatusFields form={form} />
        {children?.(form)}
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            {theirs ? 'Save mine' : 'Save'}
          </button>
          <Link to={after}>{theirs ? 'Keep theirs' : 'Cancel'}</Link>
        </div>
      </form>
    </>
  )
}
