import { useState, type ReactNode } from 'react'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { Radios } from '../../components/Radios/Radios'
import type { Wire } from '../../lib/api'
import { TextField } from '../saying/TextField'
import { fieldIdOf } from '../saying/useTexts'
import { textsOf } from './form'
import { IdeaFields } from './IdeaFields'
import type { CriterionForm } from './useCriterionForm'
import { kindHints, kindWords, modeWords, readingWords, staleWords } from './words'
import { WordDifference } from './WordDifference'

interface FieldsProps {
  form: CriterionForm
  draft: Wire['Draft']
}

/** All that a criterion says, to be written. */
export function CriterionFields({ form, draft }: FieldsProps) {
  return (
    <>
      <Text form={form} field="title" label="Short name" rows={1} />
      <Text form={form} field="statement" label="What should happen" hint="One thing that people can see, hear or count on." />
      <Text form={form} field="whyItMatters" label="Why it matters" hint="In the group’s own voice. No story is needed." />
      <h2 className="nhsuk-heading-m dw-section">What each level looks like</h2>
      {draft.levels.map(({ label }, i) => (
        <Text key={i} form={form} field={`levels.${i}`} label={`Level ${i}: ${label}`} />
      ))}
      <h2 className="nhsuk-heading-m dw-section">Other ways to say it</h2>
      <Text form={form} field="contentNote" label="What to say before it (if anything)" hint="If reading this can be hard: what it is about, in a few words. People may then leave it out." rows={2} />
      <Text form={form} field="plain" label="In plain words (if you like)" />
      <Text form={form} field="easyRead" label="Easy Read (if you like)" hint="Short sentences. One thought in each." />
      <Fold title="What could show it, and ideas for action" wrong={wrongIn(form, 'evidenceExamples', 'suggestedActions')}>
        <IdeaFields form={form} />
      </Fold>
      <Fold title="Placements, principles and the short form" wrong={wrongIn(form, 'placement', 'principles')}>
        <Belonging form={form} draft={draft} />
      </Fold>
    </>
  )
}

function wrongIn(form: CriterionForm, ...fields: string[]): boolean {
  return form.errors.some(({ fieldId }) => fields.some((field) => fieldId?.startsWith(fieldIdOf(field))))
}

function Fold({ title, wrong, children }: { title: string; wrong: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="nhsuk-details" open={open || wrong} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  )
}

interface TextProps {
  form: CriterionForm
  field: string
  label: string
  hint?: string
  rows?: number
}

/** One text: how hard the saved one is to read, and what differs from the version before. */
function Text({ form, field, label, hint, rows }: TextProps) {
  const { base } = form
  const text = form.of(field)
  const grade = base.reading.find((one) => one.field === field)
  const before = base.before && textsOf(base.before)[field]
  return (
    <div className="dw-edited">
      <TextField label={label} hint={hint} rows={rows} {...text} />
      {grade && text.value === textsOf(base.now)[field] && <p className="dw-small">{readingWords(grade)}</p>}
      {before !== null && before !== undefined && before !== text.value && <WordDifference before={before} now={text.value} />}
    </div>
  )
}

function Belonging({ form, draft }: FieldsProps) {
  const { choices, choose } = form
  return (
    <>
      <Radios
        id={fieldIdOf('placementMode')}
        legend="How does a trainee on placement find out?"
        hint="Never by asking a patient."
        error={form.errorOf('placementMode')}
        value={choices.placementMode}
        choices={Object.entries(modeWords).map(([value, label]) => ({ value: value as Wire['DraftWords']['placementMode'], label }))}
        onChange={(placementMode) => choose({ placementMode })}
      />
      <Text form={form} field="placementPrompt" label="What the trainee reads" />
      <Checkboxes
        id={fieldIdOf('principles')}
        legend="Which principles does it serve?"
        error={form.errorOf('principles')}
        choices={draft.principles.map(({ id, label, plain }) => ({ value: id, label, hint: plain }))}
        value={choices.principles}
        onChange={(principles) => choose({ principles })}
      />
      <Checkboxes
        id={fieldIdOf('essential')}
        legend="Is it essential?"
        choices={[{ value: 'yes', label: 'Yes, ask it in the short form too' }]}
        value={choices.essential ? ['yes'] : []}
        onChange={(chosen) => choose({ essential: chosen.length > 0 })}
      />
    </>
  )
}

/** What kind of change it is and why, and whether texts in other forms still hold. */
export function ChangeFields({ form }: { form: CriterionForm }) {
  return (
    <>
      <h2 className="nhsuk-heading-m dw-section">What this change is</h2>
      {form.unseen.length > 0 && (
        <Checkboxes
          id={fieldIdOf('looked')}
          legend={`${form.unseen.map((field) => staleWords[field]).join(' and ')}: written for other words`}
          hint="You can leave this for later. Until somebody looks, it is marked in the draft."
          choices={[{ value: 'yes', label: 'I looked, and it still holds' }]}
          value={form.looked ? ['yes'] : []}
          onChange={(chosen) => form.setLooked(chosen.length > 0)}
        />
      )}
      {form.kinds.length > 1 && (
        <Radios
          id={fieldIdOf('kind')}
          legend="What kind of change is it?"
          error={form.errorOf('kind')}
          value={form.kind}
          choices={form.kinds.map((value) => ({ value, label: kindWords[value], hint: kindHints[value] }))}
          onChange={(kind) => form.choose({ kind })}
        />
      )}
      {form.kinds.length === 1 && (
        <p>
          <strong>{kindWords[form.kind]}.</strong> {kindHints[form.kind]}
        </p>
      )}
      <TextField label="Why?" hint="Practices read this beside their earlier answer. No names, please." {...form.of('why')} />
    </>
  )
}
