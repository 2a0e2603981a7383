import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'

interface ChooseAuditsProps {
  practiceId: string
  progress: Wire['Progress']
}

/** Which self-assessments are shown, and which are not and why. */
export function ChooseAudits({ practiceId, progress: { audits, leftOut } }: ChooseAuditsProps) {
  const all = [
    ...audits.map(({ auditId, submittedOn, form }) => ({
      auditId,
      submittedOn,
      hint: form === 'short' ? 'Short form' : 'Full form',
    })),
    ...leftOut.map(({ auditId, submittedOn, why }) => ({ auditId, submittedOn, hint: `Left out: ${why}` })),
  ].sort((one, other) => one.submittedOn.localeCompare(other.submittedOn))
  const [chosen, setChosen] = useState(audits.map(({ auditId }) => auditId))
  const navigate = useNavigate()

  function show(event: FormEvent) {
    event.preventDefault()
    void navigate(addresses.progress(practiceId, chosen))
  }

  if (all.length < 2) return null
  return (
    <section aria-labelledby="which" className="dw-section">
      <h2 className="nhsuk-heading-m" id="which">
        Which self-assessments are shown
      </h2>
      <form onSubmit={show}>
        <Checkboxes
          id="audits"
          legend="Choose the ones to put side by side"
          hint="Those that cover the same sites are shown unless you choose."
          value={chosen}
          choices={all.map(({ auditId, submittedOn, hint }) => ({ value: auditId, label: dateInWords(submittedOn), hint }))}
          onChange={setChosen}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button nhsuk-button--secondary" type="submit" disabled={chosen.length === 0}>
            Show these
          </button>
        </div>
      </form>
    </section>
  )
}
