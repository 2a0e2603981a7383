import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useKeepable } from '../../lib/useKeepable'
import { useKept } from '../../lib/useKept'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import type { Filled } from './form'
import { draftCriterionQuery, useSaveCriterion } from './requests'

/** Takes a criterion out of the version that a draft is to become, with the reason. */
export function RetirePage() {
  const { groupId = '', draftId = '', criterionId = '' } = useParams()
  const { data } = useSuspenseQuery(draftCriterionQuery(groupId, draftId, criterionId))
  const save = useSaveCriterion(groupId, draftId, criterionId)
  const { begun, keep, forget } = useKept<Filled>(`retire-${draftId}-${criterionId}`)
  const form = useTexts({ why: (begun?.why as string | undefined) ?? '' }, [], save.error)
  const { why } = form.texts
  const warning = useLeaveWarning(why !== '')
  const navigate = useNavigate()
  const page = addresses.draftCriterion(groupId, draftId, criterionId)

  const keepableOf = useKeepable()
  useEffect(() => {
    const texts = keepableOf(why === '' ? undefined : { why })
    if (why === '') forget()
    else keep(texts)
  }, [why, keep, forget, keepableOf])

  function submit(event: FormEvent) {
    event.preventDefault()
    const missing = why.trim() === '' ? [{ message: 'Say why it is no longer asked', fieldId: fieldIdOf('why') }] : []
    if (!form.check(missing) || save.isPending) return
    save.mutate(
      { input: { ...data.now, kind: 'retired', why, retired: true, looked: false, from: [], textReasons: form.textReasons }, seen: data.version },
      {
        onSuccess: () => {
          forget()
          warning.done()
          void navigate(page, { state: { told: 'In the draft, this is no longer asked.' } })
        },
      },
    )
  }

  return (
    <Page title="No longer ask a criterion" caption={data.now.title} before={<Back to={page}>The criterion in the draft</Back>} whoSees="Everybody in the group sees this. Practices see the reason once it is published.">
      <ErrorSummary errors={form.errors} />
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <p>
        “{data.now.title}” stays in the versions before, with the answers that practices gave. You can put it back as long as
        the draft is open.
      </p>
      <form className="dw-card" onSubmit={submit} noValidate>
        <TextField label="Why is it no longer asked?" hint="Practices read this beside their earlier answer. No names, please." {...form.of('why')} />
        <button className="nhsuk-button" type="submit">
          No longer ask it
        </button>
      </form>
    </Page>
  )
}
