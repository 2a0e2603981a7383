import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { toDecideQuery, usePropose } from './requests'
import { kindWords } from './words'

const nothingYet = { texts: { title: '', why: '' }, criteria: [] as string[] }

/** Puts changes of a draft before the group, word for word as they stand now. */
export function ProposePage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data } = useSuspenseQuery(toDecideQuery(groupId))
  const propose = usePropose(groupId)
  const held = useHeld(`proposal-${draftId}`, nothingYet)
  const form = useTexts(held.begun.texts, [], propose.error)
  const [criteria, setCriteria] = useState(held.begun.criteria)
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts, criteria }))
  const navigate = useNavigate()
  const changes = data.drafts.find(({ id }) => id === draftId)?.changes ?? []

  function submit(event: FormEvent) {
    event.preventDefault()
    const others = criteria.length === 0 ? [{ message: 'Choose what you propose', fieldId: fieldIdOf('criteria') }] : []
    if (!form.check(others) || propose.isPending) return
    propose.mutate(
      { draftId, ...form.texts, criteria, textReasons: form.textReasons },
      {
        onSuccess: (made) => {
          held.forget()
          warning.done()
          void navigate(addresses.proposal(groupId, made.id))
        },
      },
    )
  }

  return (
    <Page title="Propose changes" before={<Back to={addresses.toDecide(groupId)}>Deciding together</Back>} whoSees="Everybody in the group sees this, without your name.">
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <form className="dw-card" onSubmit={submit} noValidate>
        <Checkboxes
          id={fieldIdOf('criteria')}
          legend="Which changes of the draft?"
          hint="The group sees the words as they are now, beside those that are agreed."
          error={form.errorOf('criteria')}
          choices={changes.map((change) => ({ value: change.criterionId, label: change.title, hint: `${kindWords[change.kind]}: ${change.why}` }))}
          value={criteria}
          onChange={setCriteria}
        />
        <TextField label="What do you propose, in a line?" rows={2} {...form.of('title')} />
        <TextField label="Why?" hint="No story is needed." {...form.of('why')} />
        <button className="nhsuk-button" type="submit">
          Propose it
        </button>
      </form>
    </Page>
  )
}
