import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import type { FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { practiceQuery } from '../../lib/requests/practice'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { ActionFields, StatusFields } from './ActionFields'
import { ActionHistory } from './ActionHistory'
import { inputOf } from './actionInput'
import { actionQuery } from './actionQuery'
import { PlanNotice } from './PlanNotice'
import { RemoveAction } from './RemoveAction'
import { TheirAction } from './TheirAction'
import { useActionForm } from './useActionForm'
import { useChangeAction } from './useChangeAction'

export function ActionPage() {
  const { practiceId = '', auditId = '', actionId = '' } = useParams()
  // While somebody writes, nothing may be fetched anew under their hands.
  const { data: action } = useSuspenseQuery({ ...actionQuery(practiceId, actionId), staleTime: 0, refetchOnWindowFocus: false })
  const plan = addresses.plan(practiceId, auditId)
  return (
    <>
      <BackLink asElement={Link} to={plan}>
        Back to the plan
      </BackLink>
      <Page title="An action" whoSees="People at your practice can read this. Please write nothing about a patient.">
        <ActionEditor key={action.id} practiceId={practiceId} action={action} plan={plan} />
        <ActionHistory practiceId={practiceId} actionId={actionId} />
        {action.removable && <RemoveAction practiceId={practiceId} action={action} plan={plan} />}
        <PlanNotice practiceId={practiceId} auditId={auditId} />
      </Page>
    </>
  )
}

interface ActionEditorProps {
  practiceId: string
  action: Wire['Action']
  plan: string
}

function ActionEditor({ practiceId, action, plan }: ActionEditorProps) {
  const navigate = useNavigate()
  const change = useChangeAction(practiceId)
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const form = useActionForm(inputOf(action), change.error, practice)
  const warning = useLeaveWarning(form.changed)
  const theirs = isProblem(change.error, 'stale') ? (change.error.current as Wire['Action'] | undefined) : undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    const input = form.check()
    if (!input || change.isPending) return
    // Having seen the other person's version, saving again is a decision.
    const seen = theirs?.version ?? action.version
    const onSuccess = () => {
      warning.done()
      navigate(plan)
    }
    change.mutate({ actionId: action.id, input, seen }, { onSuccess })
  }

  return (
    <>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      {theirs && <TheirAction theirs={theirs} mine={form.input} />}
      <form onSubmit={submit} noValidate className="dw-card">
        <StatusFields form={form} />
        <ActionFields form={form} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            {theirs ? 'Save mine' : 'Save'}
          </button>
          <Link to={plan}>{theirs ? 'Keep theirs' : 'Cancel'}</Link>
        </div>
      </form>
    </>
  )
}
