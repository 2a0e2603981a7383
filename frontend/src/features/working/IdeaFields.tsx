import { useState } from 'react'
import { TextField } from '../saying/TextField'
import { fieldIdOf } from '../saying/useTexts'
import { mostItems } from './form'
import type { CriterionForm } from './useCriterionForm'
import { effortWords } from './words'

/** Evidence ideas and suggested actions: what is emptied is gone. */
export function IdeaFields({ form }: { form: CriterionForm }) {
  const ideas = useShown((i) => form.texts[`evidenceExamples.${i}`])
  const actions = useShown((i) => form.texts[`suggestedActions.${i}.text`])
  return (
    <>
      <h3 className="nhsuk-heading-s">What could show it</h3>
      {form.errorOf('evidenceExamples') && <Wrong message={form.errorOf('evidenceExamples')} />}
      {ideas.places.map((i) => (
        <TextField key={i} label={`Idea ${i + 1}`} rows={2} {...form.of(`evidenceExamples.${i}`)} />
      ))}
      <More label="Add an idea" {...ideas} />
      <h3 className="nhsuk-heading-s">Ideas for action</h3>
      {form.errorOf('suggestedActions') && <Wrong message={form.errorOf('suggestedActions')} />}
      {actions.places.map((i) => (
        <Action key={i} form={form} i={i} />
      ))}
      <More label="Add an action" {...actions} />
      <p className="dw-small">To take one out, empty its text.</p>
    </>
  )
}

/** As many places as there are items, and those that were opened; one that is emptied stays until the form is saved. */
function useShown(textAt: (i: number) => string | undefined) {
  const [most, setMost] = useState(1)
  const written = [...Array(mostItems).keys()].findLast((i) => textAt(i)?.trim()) ?? 0
  const shown = Math.max(most, written + 1)
  if (shown > most) setMost(shown)
  return { places: [...Array(shown).keys()], full: shown === mostItems, add: () => setMost(shown + 1) }
}

function More({ label, full, add }: { label: string; full: boolean; add: () => void }) {
  if (full) return null
  return (
    <p>
      <button className="dw-link-button" type="button" onClick={add}>
        {label}
      </button>
    </p>
  )
}

function Wrong({ message }: { message?: string }) {
  return (
    <p className="nhsuk-error-message">
      <span className="nhsuk-u-visually-hidden">Error:</span> {message}
    </p>
  )
}

function Action({ form, i }: { form: CriterionForm; i: number }) {
  const id = fieldIdOf(`suggestedActions.${i}.effort`)
  const efforts = form.choices.efforts
  return (
    <fieldset className="nhsuk-fieldset dw-edited__action">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Action {i + 1}</legend>
      <TextField label="What to do" rows={2} {...form.of(`suggestedActions.${i}.text`)} />
      <TextField label="Who, by role" rows={1} {...form.of(`suggestedActions.${i}.ownerRole`)} />
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor={id}>
          How much work is it?
        </label>
        <select
          className="nhsuk-select"
          id={id}
          value={efforts[i]}
          onChange={(event) => form.choose({ efforts: efforts.map((effort, at) => (at === i ? (event.target.value as typeof effort) : effort)) })}
        >
          {Object.entries(effortWords).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
