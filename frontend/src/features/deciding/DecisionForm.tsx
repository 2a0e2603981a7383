import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { DateField } from '../../components/DateField/DateField'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { LeaveQuestion } from '../../components/LeaveQuestion/LeaveQuestion'
import { Radios, type RadioChoice } from '../../components/Radios/Radios'
import type { Wire } from '../../lib/api'
import { useHeld, useHolding } from '../../lib/useHeld'
import { useLeaveWarning } from '../../lib/useLeaveWarning'
import { TextField } from '../saying/TextField'
import { fieldIdOf, useTexts } from '../saying/useTexts'
import { ReadAgain, type Basis } from './ReadAgain'
import { useRecordDecision } from './requests'
import { RuleFields } from './RuleFields'
import { asSentence, howWords, outcomeWords, roleWords } from './words'

type Input = Wire['DecisionInput']
/** What a decision is about; the hash is that of what was read. */
export type About = Pick<Input, 'about' | 'proposalId' | 'draftId' | 'versionId' | 'hash'>

interface DecisionFormProps {
  groupId: string
  about: About
  /** What others may change after it was read. */
  basis?: Basis
  log: Wire['DecisionLog']
  /** Where to go once it is written down. */
  next: string
}

const choicesOf = <Value extends string>(words: Record<Value, string>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label: asSentence(label) })) as RadioChoice<Value>[]

/** What a decision's form begins with. Only of a proposal is it open what came of it. */
function emptyForm(about: About, rule: Wire['EndorsementRule']) {
  return {
    texts: { what: '', why: '', optionsNotTaken: '', dissent: '', withoutBecause: '' },
    tookPart: [] as string[],
    how: '' as Input['how'] | '',
    outcome: (about.about === 'proposal' ? '' : 'changed') as Input['outcome'] | '',
    decidedOn: '',
    rule,
    hash: about.hash,
  }
}

/** The record of a decision: once it is written down, nobody can change it. Nothing that was typed goes before. */
export function DecisionForm({ groupId, about, basis, log, next }: DecisionFormProps) {
  const record = useRecordDecision(groupId)
  const name = `decision-${about.about}-${about.proposalId ?? about.draftId ?? about.versionId ?? groupId}`
  const [empty] = useState(() => emptyForm(about, log.rule))
  const held = useHeld(name, empty)
  const form = useTexts(held.begun.texts, [], record.error)
  const [tookPart, setTookPart] = useState(held.begun.tookPart)
  const [how, setHow] = useState(held.begun.how)
  const [outcome, setOutcome] = useState(held.begun.outcome)
  const [decidedOn, setDecidedOn] = useState<string | null>(held.begun.decidedOn)
  const [rule, setRule] = useState(held.begun.rule)
  const [hash, setHash] = useState(held.begun.hash)
  const warning = useLeaveWarning(useHolding(held, { texts: form.texts, tookPart, how, outcome, decidedOn: decidedOn ?? '', rule, hash }))
  const navigate = useNavigate()
  // What one's own decision changes is not to be read again.
  const changed = basis && basis.hash !== hash && !record.isPending && !record.isSuccess
  const without = tookPart.length > 0 && !tookPart.includes('lived_experience')

  function goOnWith(read: string) {
    record.reset()
    setHash(read)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    const missing: [boolean, string, string][] = [
      [form.texts.what.trim() === '', 'Say what was decided', 'what'],
      [form.texts.why.trim() === '', 'Say why', 'why'],
      [form.texts.why.trim().split(/\s+/).length > log.mostWords, `Use ${log.mostWords} words or fewer`, 'why'],
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
        ...about, hash, ...form.texts, withoutBecause: without ? form.texts.withoutBecause : '', tookPart: tookPart as Input['tookPart'], how, outcome, decidedOn,
        rule: about.about === 'rule' ? rule : null, textReasons: form.textReasons.filter(({ field }) => without || field !== 'withoutBecause'),
      },
      {
        onSuccess: () => {
          held.forget()
          warning.done()
          void navigate(next, { state: { told: 'The decision is written down.' } })
        },
      },
    )
  }

  return (
    <>
      <LeaveQuestion asking={warning.asking} onLeave={warning.leave} onStay={warning.stay} />
      <ErrorSummary errors={form.errors} />
      {changed && <ReadAgain key={hash} basis={basis} onRead={goOnWith} />}
      <form className="dw-card" onSubmit={submit} noValidate>
        {about.about === 'rule' && <RuleFields rule={rule} onChange={setRule} />}
        <TextField label="What was decided?" rows={2} {...form.of('what')} />
        <TextField label="Why?" hint={`In ${log.mostWords} words or fewer.`} {...form.of('why')} />
        <TextField label="Which options were not taken? (if there were any)" {...form.of('optionsNotTaken')} />
        {about.about === 'proposal' && (
          <Radios id={fieldIdOf('outcome')} legend="What came of it?" error={form.errorOf('outcome')} value={outcome} choices={choicesOf(outcomeWords) as RadioChoice<Input['outcome'] | ''>[]} onChange={setOutcome} />
        )}
        <Checkboxes id={fieldIdOf('tookPart')} legend="Who took part?" plain hint="Roles, never people." error={form.errorOf('tookPart')} choices={choicesOf(roleWords)} value={tookPart} onChange={setTookPart} />
        {without && <TextField label="Why did nobody with lived experience take part?" hint="This stays beside the decision for ever." {...form.of('withoutBecause')} />}
        <Radios id={fieldIdOf('how')} legend="How was it decided?" error={form.errorOf('how')} value={how} choices={choicesOf(howWords) as RadioChoice<Input['how'] | ''>[]} onChange={setHow} />
        <DateField id={fieldIdOf('decidedOn')} legend="On which day?" error={form.errorOf('decidedOn')} initial={held.begun.decidedOn} onChange={setDecidedOn} />
        <TextField label="Who saw it differently, and why? (if anybody did)" hint="It is printed with the decision. No names, please." {...form.of('dissent')} />
        <p>Nobody can change or remove a decision once it is written down.</p>
        {about.about === 'retire' && <p>From then on, no new self-assessment uses this version. Nobody can bring it back.</p>}
        <button className="nhsuk-button" type="submit">
          {about.about === 'retire' ? 'Write it down and retire the version' : 'Write it down for ever'}
        </button>
      </form>
    </>
  )
}
