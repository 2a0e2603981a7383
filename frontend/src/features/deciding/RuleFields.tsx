import type { Wire } from '../../lib/api'
import { fieldIdOf } from '../saying/useTexts'

interface RuleFieldsProps {
  rule: Wire['EndorsementRule']
  onChange: (rule: Wire['EndorsementRule']) => void
}

const fields = [
  {
    id: 'livedExperience',
    label: 'How many with lived experience, at least?',
    hint: 'From 1 on: no group can agree a text without anybody who has lived experience. They are always at least half of all who endorse it.',
    least: 1,
  },
  { id: 'clinicians', label: 'How many clinicians, at least?', hint: 'From 0 on.', least: 0 },
] as const

/** The rule by which a version is agreed, with its floor. */
export function RuleFields({ rule, onChange }: RuleFieldsProps) {
  return fields.map(({ id, label, hint, least }) => (
    <div className="nhsuk-form-group" key={id}>
      <label className="nhsuk-label" htmlFor={fieldIdOf(id)}>
        {label}
      </label>
      <div className="nhsuk-hint" id={`${fieldIdOf(id)}-hint`}>
        {hint}
      </div>
      <input
        className="nhsuk-input nhsuk-input--width-3"
        id={fieldIdOf(id)}
        type="number"
        min={least}
        max={50}
        value={rule[id]}
        aria-describedby={`${fieldIdOf(id)}-hint`}
        onChange={(event) => onChange({ ...rule, [id]: Math.max(least, Math.trunc(event.target.valueAsNumber) || least) })}
      />
    </div>
  ))
}
