import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { CriteriaBoxes } from './CriteriaBoxes'
import { useAsk } from './requests'
import { TextField } from './TextField'
import { fieldIdOf, useTexts } from './useTexts'

const nothing = { texts: { question: '', words: '', contentNote: '' }, criteria: [] as string[] }

/** A facilitator asks the group a question. */
export function NewQuestionPage() {
  const { groupId = '' } = useParams()
  const ask = useAsk(groupId)
  const held = useHeld(`question-${groupId}`, nothing)
  const form = useTexts(held.begun.texts, [], ask.error)
  const [criteria, setCriteria] = useState(held.begun.criteria)
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts, criteria }))
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    const missing = form.texts.question.trim() === ''
    if (ask.isPending || !form.check(missing ? [{ message: 'Write what you would like to ask', fieldId: fieldIdOf('question') }] : [])) return
    ask.mutate(
      { ...form.texts, criteria, textReasons: form.textReasons },
      {
        onSuccess: ({ id }) => {
          held.forget()
          warning.done()
          navigate(addresses.question(groupId, id), { state: { told: 'The group can read your question now.' } })
        },
      },
    )
  }

  return (
    <Page
      title="Ask the group a question"
      before={<Back to={addresses.questionsForGroup(groupId)}>Questions for the group</Back>}
      whoSees="Everybody in the group can read this. Practices cannot."
    >
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate>
        <TextField {...form.of('question')} label="The question" hint="One thing at a time. Never ask for a story." rows={2} />
        <TextField {...form.of('words')} label="What it helps to know" hint="If anything. A few sentences at most." rows={4} />
        <TextField {...form.of('contentNote')} label="Content note" hint="What it mentions, if it may be hard to read. People read this first." rows={2} />
        <CriteriaBoxes groupId={groupId} value={criteria} onChange={setCriteria} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Ask
          </button>
        </div>
      </form>
    </Page>
  )
}
