import { Radios } from '../../components/Radios/Radios'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'

interface EarlierChoiceProps {
  /** Submitted self-assessments, newest first. */
  earlier: Wire['AuditSummary'][]
  /** The one to look again from; empty for none. */
  value: string
  onChange: (auditId: string) => void
}

/** Which earlier self-assessment stands beside the new one. */
export function EarlierChoice({ earlier, value, onChange }: EarlierChoiceProps) {
  return (
    <Radios
      id="earlier"
      legend={<span className="nhsuk-fieldset__legend--m">Look again from an earlier one?</span>}
      hint="You then see beside each question what you said, and keep your open actions. Nothing is answered for you."
      value={value}
      choices={[
        ...earlier.map(({ id, submittedAt, form }) => ({
          value: id,
          label: `From ${dayOf(submittedAt ?? '')}`,
          hint: form === 'short' ? 'Short form' : 'Full form',
        })),
        { value: '', label: 'No, begin with a clean page' },
      ]}
      onChange={onChange}
    />
  )
}
