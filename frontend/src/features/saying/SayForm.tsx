import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { ChangedMeanwhile } from '../../components/ChangedMeanwhile/ChangedMeanwhile'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Radios } from '../../components/Radios/Radios'
import type { Wire } from '../../lib/api'
import { groupQuery } from '../../lib/requests/group'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { CriterionSelect } from './CriterionSelect'
import { useSay } from './requests'
import { TextField } from './TextField'
import { fieldIdOf, useTexts } from './useTexts'
import { attributionChoices, kindChoices, visibilityChoices } from './words'

interface SayFormProps {
  groupId: string
  /** What stands there to begin with. */
  initial: Wire['ContributionInput']
  /** What is changed; nothing for something new. */
  before?: Wire['Contribution']
  /** Where to go once it is said. */
  next: string
}

const fieldsOf = ({ body, contentNote, kind, criterionId, visibility, attribution, shownName }: Wire['ContributionInput']) => ({
  texts: { body, contentNote },
  kind,
  criterionId,
  visibility,
  attribution,
  shownName,
})

/** What somebody says, who may read it and how they are shown. Each time one chooses anew; the narrowest comes first. */
export function SayForm({ groupId, initial, before, next }: SayFormProps) {
  // What one saw as one began: what somebody else did to it meanwhile is not written over.
  const [seen] = useState(before)
  const say = useSay(groupId, seen)
  const [first] = useState(() => fieldsOf(initial))
  const held = useHeld(`say-${before?.id ?? [initial.consultationId, initial.proposalId, initial.criterionId].join('.')}`, first, seen?.version)
  const form = useTexts(held.begun.texts, initial.textReasons, say.error)
  const [kind, setKind] = useState(held.begun.kind)
  const [criterionId, setCriterionId] = useState(held.begun.criterionId)
  const [visibility, setVisibility] = useState(held.begun.visibility)
  const [attribution, setAttribution] = useState(held.begun.attribution)
  const [shownName, setShownName] = useState(held.begun.shownName)
  const { data: group } = useSuspenseQuery(groupQuery(groupId))
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts, kind, criterionId, visibility, attribution, shownName }))
  const navigate = useNavigate()

  function faults(): SummaryError[] {
    const found: SummaryError[] = []
    if (form.texts.body.trim() === '') found.push({ message: 'Write what you would like to say', fieldId: fieldIdOf('body') })
    if (attribution === 'name' && shownName.trim() === '') found.push({ message: 'Write the name to show', fieldId: fieldIdOf('shownName') })
    return found
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (say.isPending || !form.check(faults())) return
    say.mutate(
      { ...initial, ...form.texts, kind, criterionId, visibility, attribution, shownName: attribution === 'name' ? shownName : '', textReasons: form.textReasons },
      {
        onSuccess: () => {
          held.forget()
          warning.done()
          navigate(next, { state: { told: before ? 'Changed.' : 'Thank you. It is there now, and you can take it back whenever you like.' } })
        },
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      <ChangedMeanwhile held={held} names={{ body: 'What you said', contentNote: 'What it mentions' }} />
      <Radios id={fieldIdOf('kind')} legend="What is it?" value={kind} onChange={setKind} choices={kindChoices} error={form.errorOf('kind')} />
      <CriterionSelect groupId={groupId} value={criterionId} onChange={setCriterionId} />
      <TextField
        {...form.of('body')}
        label="What would you like to say?"
        hint="You do not have to tell what happened to you. A sentence is enough. Please write nothing about a patient."
        rows={5}
      />
      <Radios
        id={fieldIdOf('visibility')}
        legend="Who may read it?"
        value={visibility}
        onChange={setVisibility}
        choices={visibilityChoices(group.facilitators.length === 0)}
        error={form.errorOf('visibility')}
      />
      <Radios
        id={fieldIdOf('attribution')}
        legend="What do they see about you?"
        value={attribution}
        onChange={setAttribution}
        choices={attributionChoices.map((choice) =>
          choice.value === 'name' ? { ...choice, more: <NameField value={shownName} error={form.errorOf('shownName')} onChange={setShownName} /> } : choice,
        )}
        error={form.errorOf('attribution')}
      />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Say first what it is about, if it may be hard to read</span>
        </summary>
        <div className="nhsuk-details__text">
          <TextField {...form.of('contentNote')} label="What it mentions" hint="People read this first, and can leave yours for another day." rows={2} />
        </div>
      </details>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="submit">
          {before ? 'Save' : 'Say it'}
        </button>
      </div>
    </form>
  )
}

interface NameFieldProps {
  value: string
  error?: string
  onChange: (name: string) => void
}

function NameField({ value, error, onChange }: NameFieldProps) {
  const id = fieldIdOf('shownName')
  return (
    <div className={error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
      <label className="nhsuk-label" htmlFor={id}>
        The name to show
      </label>
      {error && (
        <span className="nhsuk-error-message" id={`${id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error:</span> {error}
        </span>
      )}
      <input
        className="nhsuk-input nhsuk-input--width-20"
        id={id}
        value={value}
        maxLength={80}
        autoComplete="off"
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
