import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { DateField } from '../../components/DateField/DateField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { TextField } from '../saying/TextField'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { decisionsQuery, publishingQuery, useRecordDecision } from './requests'
import { howWords, outcomeWords, roleWords } from './words'

type Input = Wire['DecisionInput']
type About = Pick<Input, 'about' | 'proposalId' | 'draftId' | 'hash'>

const nothing = { proposalId: null, draftId: null, hash: '' }

/** Writes down what was decided about a proposal. */
export function RecordProposalPage() {
  const { proposalId = '' } = useParams()
  return <RecordPage title="Write the decision down" about={{ ...nothing, about: 'proposal', proposalId }} />
}

/** Writes down that the group agrees to a draft, word for word as it stands now. */
export function RecordAgreePage() {
  const { groupId = '', draftId = '' } = useParams()
  const { data } = useSuspenseQuery(publishingQuery(groupId, draftId))
  return <RecordPage title={`Write down that the group agrees to version ${data.number}`} about={{ ...nothing, about: 'agree', draftId, hash: data.agreeHash }} />
}

/** Writes down anything else that was decided. */
export function RecordOtherPage() {
  return <RecordPage title="Write a decision down" about={{ ...nothing, about: 'other' }} />
}

/** Writes down that the rule changes by which a version is agreed. */
export function RecordRulePage() {
  return <RecordPage title="Change when a version is agreed" about={{ ...nothing, about: 'rule' }} />
}

const choicesOf = <Value extends string>(words: Record<Value, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label })) as RadioChoice<Value>[]

/** The record of a decision: once it is written down, nobody can change it. */
function RecordPage({ title, about }: { title: string; about: About }) {
  const { groupId = '' } = useParams()
  const { data } = useSuspenseQuery(decisionsQuery(groupId))
  const record = useRecordDecision(groupId)
  const form = useTexts({ what: '', why: '', optionsNotTaken: '', dissent: '', withoutBecause: '' }, [], record.error)
  const [tookPart, setTookPart] = useState<string[]>([])
  const [how, setHow] = useState<Input['how'] | ''>('')
  const [outcome, setOutcome] = useState<Input['outcome'] | ''>(about.about === 'proposal' ? '' : 'changed')
  const [decidedOn, setDecidedOn] = useState<string | null>('')
  const [rule, setRule] = useState(data.rule)
  const navigate = useNavigate()
  const without = tookPart.length > 0 && !tookPart.includes('lived_experience')

  function submit(event: FormEvent) {
    event.preventDefault()
    const missing: [boolean, string, string][] = [
      [form.texts.what.trim() === '', 'Say what was decided', 'what'],
      [form.texts.why.trim() === '', 'Say why', 'why'],
      [form.texts.why.trim().split(/\s+/).length > data.mostWords, `Use ${data.mostWords} words or fewer`, 'why'],
      [tookPart.length === 0, 'Say which roles took part', 'tookPart'],
      [without && form.texts.withoutBecause.trim() === '', 'Say why nobody with lived experience took part', 'withoutBecause'],
      [how === '', 'Say how it was decided', 'how'],
      [outcome === '', 'Say what came of it', 'outcome'],
      [!decidedOn, 'Enter the day of the decision', 'decidedOn'],
    ]
    const others = missing.filter(([wrong]) => wrong).map(([, message, field]) => ({ message, fieldId: fieldIdOf(field) }))
    if (!form.check(others) || how === '' || outcome === '' || !decidedOn || record.isPending) return
    record.mutate(
      {
        ...about, ...form.texts, withoutBecause: without ? form.texts.withoutBecause : '', tookPart: tookPart as Input['tookPart'], how, outcome, decidedOn,
        rule: about.about === 'rule' ? rule : null, textReasons: form.textReasons.filter(({ field }) => without || field !== 'withoutBecause'),
      },
      { onSuccess: () => navigate(about.draftId ? addresses.publish(groupId, about.draftId) : addresses.decisions(groupId), { state: { told: 'The decision is written down.' } }) },
    )
  }

  return (
    <Page title="Write a decision down" heading={title} before={<Back to={addresses.toDecide(groupId)}>Deciding together</Back>} whoSees="Everybody in the group sees this, for ever. Please name no people, and do not copy what somebody said.">
      <ErrorSummary errors={form.errors} />
      <form className="dw-card" onSubmit={submit} noValidate>
        {about.about === 'rule' && <RuleFields rule={rule} onChange={setRule} />}
        <TextField label="What was decided?" rows={2} {...form.of('what')} />
        <TextField label="Why?" hint={`In ${data.mostWords} words or fewer.`} {...form.of('why')} />
        <TextField label="Which options were not taken? (if there were any)" {...form.of('optionsNotTaken')} />
        {about.about === 'proposal' && (
          <Radios id={fieldIdOf('outcome')} legend="What came of it?" error={form.errorOf('outcome')} value={outcome} choices={choicesOf(outcomeWords) as RadioChoice<Input['outcome'] | ''>[]} onChange={setOutcome} />
        )}
        <Checkboxes id={fieldIdOf('tookPart')} legend="Who took part?" hint="Roles, never people." error={form.errorOf('tookPart')} choices={choicesOf(roleWords)} value={tookPart} onChange={setTookPart} />
        {without && <TextField label="Why did nobody with lived experience take part?" hint="This stays beside the decision for ever." {...form.of('withoutBecause')} />}
        <Radios id={fieldIdOf('how')} legend="How was it decided?" error={form.errorOf('how')} value={how} choices={choicesOf(howWords) as RadioChoice<Input['how'] | ''>[]} onChange={setHow} />
        <DateField id={fieldIdOf('decidedOn')} legend="On which day?" error={form.errorOf('decidedOn')} initial="" onChange={setDecidedOn} />
        <TextField label="Who saw it differently, and why? (if anybody did)" hint="It is printed with the decision. No names, please." {...form.of('dissent')} />
        <p>Nobody can change or remove a decision once it is written down.</p>
        <button className="nhsuk-button" type="submit">
          Write it down for ever
        </button>
      </form>
    </Page>
  )
}

function RuleFields({ rule, onChange }: { rule: Wire['EndorsementRule']; onChange: (rule: Wire['EndorsementRule']) => void }) {
  const fields = [
    { id: 'livedExperience', label: 'How many with lived experience, at least? They are always at least half.', least: 1 },
    { id: 'clinicians', label: 'How many clinicians, at least?', least: 0 },
  ] as const
  return fields.map(({ id, label, least }) => (
    <div className="nhsuk-form-group" key={id}>
      <label className="nhsuk-label" htmlFor={fieldIdOf(id)}>
        {label}
      </label>
      <input
        className="nhsuk-input nhsuk-input--width-3"
        id={fieldIdOf(id)}
        type="number"
        min={least}
        max={50}
        value={rule[id]}
        onChange={(event) => onChange({ ...rule, [id]: Math.max(least, Math.trunc(event.target.valueAsNumber) || least) })}
      />
    </div>
  ))
}
