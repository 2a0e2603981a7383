import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ChangedMeanwhile } from '../../components/ChangedMeanwhile/ChangedMeanwhile'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { AboutCriterion } from './AboutCriterion'
import { allSaidQuery, summariesQuery, useSumUp, useTakeLineBack } from './requests'
import { SaidWords } from './SaidWords'
import { TextField } from './TextField'
import { fieldIdOf, useTexts } from './useTexts'
import { forPractices, whoSaid } from './words'

/** A facilitator sums up for practices what people said about a criterion. */
export function LinePage() {
  const { groupId = '', criterionId = '' } = useParams()
  const { data: lines } = useSuspenseQuery(summariesQuery(groupId))
  const { data: all } = useSuspenseQuery(allSaidQuery(groupId))
  const line = lines.find((one) => one.criterionId === criterionId) ?? { criterionId, line: '', contributions: [], version: 0 }
  const said = all.filter((one) => forPractices(one) && one.criterionId === criterionId)
  return (
    <Page
      title="A line for practices"
      before={<Back to={addresses.linesForPractices(groupId)}>Lines for practices</Back>}
      whoSees="Practices read the line alone: no name, and not how many people spoke."
    >
      <div className="dw-said-about-what">
        <AboutCriterion groupId={groupId} id={criterionId} />
      </div>
      {said.length === 0 ? (
        <p>Nobody says at the moment that practices may be told of what they said about this.</p>
      ) : (
        <LineForm key={criterionId} groupId={groupId} line={line} said={said} />
      )}
      <TakeBack groupId={groupId} line={line} />
    </Page>
  )
}

interface LineFormProps {
  groupId: string
  line: Wire['ContributionSummary']
  said: Wire['Contribution'][]
}

function LineForm({ groupId, line, said }: LineFormProps) {
  // What one saw as one began: a colleague's line that comes meanwhile is not written over, and one that goes changes nothing here.
  const [seen] = useState(line)
  const sumUp = useSumUp(groupId, line.criterionId, seen.version)
  const held = useHeld(`line-${line.criterionId}`, { texts: { line: seen.line }, contributions: seen.contributions }, seen.version)
  const form = useTexts(held.begun.texts, [], sumUp.error)
  const [contributions, setContributions] = useState(held.begun.contributions)
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts, contributions }))
  const navigate = useNavigate()

  function faults(): SummaryError[] {
    const found: SummaryError[] = []
    if (contributions.length === 0) found.push({ message: 'Tick what the line sums up', fieldId: fieldIdOf('contributions') })
    if (form.texts.line.trim() === '') found.push({ message: 'Write the line', fieldId: fieldIdOf('line') })
    return found
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (sumUp.isPending || !form.check(faults())) return
    sumUp.mutate(
      { ...form.texts, contributions, textReasons: form.textReasons },
      {
        onSuccess: () => {
          held.forget()
          warning.done()
          navigate(addresses.linesForPractices(groupId), { state: { told: 'Practices can read the line now.' } })
        },
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <ChangedMeanwhile held={held} names={{ line: 'The line that practices read' }} />
      <Checkboxes
        id={fieldIdOf('contributions')}
        legend="What people said: what does the line sum up?"
        hint="When somebody takes back what is ticked here, or lets fewer people read it, the line goes at once."
        error={form.errorOf('contributions')}
        choices={said.map((one, at) => ({ value: one.id, label: `${at + 1}. ${whoSaid(one)}`, hint: <SaidWords said={one} /> }))}
        value={contributions}
        onChange={setContributions}
      />
      <TextField
        {...form.of('line')}
        label="The line that practices read"
        hint="In your own words, a sentence or two. Please tell nobody’s story, and nothing that shows who it was."
      />
      <div className="dw-buttons">
        <button className="nhsuk-button" type="submit">
          Show it to practices
        </button>
      </div>
    </form>
  )
}

/** It stays on the page when its line has gone: what has gone through is told by it. */
function TakeBack({ groupId, line }: { groupId: string; line: Wire['ContributionSummary'] }) {
  const takeBack = useTakeLineBack(groupId)
  const errors = useProblems(takeBack.error)
  const navigate = useNavigate()

  function take() {
    if (takeBack.isPending) return
    takeBack.mutate(line.criterionId, {
      onSuccess: () => navigate(addresses.linesForPractices(groupId), { state: { told: 'Practices do not read that line any more.' } }),
    })
  }

  if (line.version === 0) return null
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        <button className="dw-link-button" type="button" onClick={take}>
          Take the line back
        </button>
      </p>
    </>
  )
}
