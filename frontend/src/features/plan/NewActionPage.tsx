import { useSuspenseQuery } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import type { FormEvent } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { practiceQuery } from '../../lib/requests/practice'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { ActionFields } from './ActionFields'
import { emptyAction } from './actionInput'
import { PlanNotice } from './PlanNotice'
import { useActionForm } from './useActionForm'
import { useAddAction } from './useAddAction'

export function NewActionPage() {
  const { practiceId = '', auditId = '' } = useParams()
  const navigate = useNavigate()
  const add = useAddAction(practiceId, auditId)
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const form = useActionForm(emptyAction, add.error, practice)
  const warning = useLeaveWarning(form.changed)
  const plan = addresses.plan(practiceId, auditId)

  function submit(event: FormEvent) {
    event.preventDefault()
    const input = form.check()
    if (!input || add.isPending) return
    const onSuccess = () => {
      warning.done()
      navigate(plan)
    }
    add.mutate(input, { onSuccess })
  }

  return (
    <>
      <BackLink asElement={Link} to={plan}>
        Back to the plan
      </BackLink>
      <Page title="A new action" whoSees="People at your practice can read this. Please write nothing about a patient.">
        <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
        <ErrorSummary errors={form.errors} />
        <form onSubmit={submit} noValidate className="dw-card">
          <ActionFields form={form} />
          <div className="dw-buttons">
            <button className="nhsuk-button" type="submit">
              Add to our plan
            </button>
          </div>
        </form>
        <PlanNotice practiceId={practiceId} auditId={auditId} />
      </Page>
    </>
  )
}
