import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { isProblem } from '../../lib/problem'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { BothTexts } from './BothTexts'
import { ChangeFields, CriterionFields } from './CriterionFields'
import { draftCriterionQuery, draftQuery, useSaveCriterion } from './requests'
import { useCriterionForm } from './useCriterionForm'

/** Changes the words of a criterion in a draft. */
export function EditPage() {
  const { groupId = '', draftId = '', criterionId = '' } = useParams()
  const { data: draft } = useSuspenseQuery(draftQuery(groupId, draftId))
  const { data } = useSuspenseQuery(draftCriterionQuery(groupId, draftId, criterionId))
  const save = useSaveCriterion(groupId, draftId, criterionId)
  const form = useCriterionForm(`criterion-${draftId}-${criterionId}`, data, save.error)
  const { adopt } = form
  useEffect(() => adopt(data))
  const warning = useLeaveWarning(form.unsaved)
  const navigate = useNavigate()
  const page = addresses.draftCriterion(groupId, draftId, criterionId)

  function submit(event: FormEvent) {
    event.preventDefault()
    const input = form.finish()
    if (!input || save.isPending) return
    save.mutate(
      { input, seen: form.base.version },
      {
        onSuccess: () => {
          form.forget()
          warning.done()
          void navigate(page, { state: { told: 'Saved in the draft.' } })
        },
        onError: (error) => {
          if (isProblem(error, 'stale') && error.current && 'draftId' in error.current) form.meet(error.current)
        },
      },
    )
  }

  return (
    <Page
      title="Change a criterion"
      caption={`${data.now.title}, draft of version ${draft.about.number}`}
      before={<Back to={page}>The criterion in the draft</Back>}
      whoSees="Everybody in the group sees this, with your name as the group knows it. Practices see the words once they are published."
    >
      <ErrorSummary errors={form.errors} />
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <BothTexts form={form} draft={draft} />
      <form onSubmit={submit} noValidate>
        <CriterionFields form={form} draft={draft} />
        <ChangeFields form={form} />
        <button className="nhsuk-button" type="submit">
          Save in the draft
        </button>
      </form>
    </Page>
  )
}
