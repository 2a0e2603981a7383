import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import type { Wire } from '../../lib/api'

interface OriginsProps {
  draft: Wire['Draft']
  /** The criteria to choose from. */
  origins: Wire['DraftLine'][]
  error?: string
  value: string[]
  onChange: (value: string[]) => void
}

function Wrong({ error }: { error?: string }) {
  if (!error) return null
  return (
    <span className="nhsuk-error-message" id="new-from-error">
      <span className="nhsuk-u-visually-hidden">Error:</span> {error}
    </span>
  )
}

const groupClass = (error?: string) => (error ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group')

/** The one criterion that a new one is a part of. */
export function SplitFrom({ draft, origins, error, value, onChange }: OriginsProps) {
  return (
    <div className={groupClass(error)}>
      <label className="nhsuk-label" htmlFor="new-from">
        Which one do you split?
      </label>
      <Wrong error={error} />
      <select
        className="nhsuk-select dw-select-wide"
        id="new-from"
        value={value[0] ?? ''}
        aria-describedby={error && 'new-from-error'}
        onChange={(event) => onChange([event.target.value].filter(Boolean))}
      >
        <option value="">Choose one</option>
        {draft.domains.map((domain) => (
          <optgroup key={domain.id} label={domain.title}>
            {origins
              .filter((line) => line.domain === domain.id)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

/** The criteria that one takes the place of: from every part of practice life. */
export function MergedFrom({ draft, origins, error, value, onChange }: OriginsProps) {
  const titles = origins.filter(({ id }) => value.includes(id)).map(({ title }) => title)
  return (
    <div className={groupClass(error)}>
      <fieldset className="nhsuk-fieldset" aria-describedby={error && 'new-from-error'}>
        <legend className="nhsuk-fieldset__legend">Which ones do you bring together?</legend>
        <Wrong error={error} />
        {titles.length > 0 && <p>Chosen: {titles.join('; ')}</p>}
        {draft.domains.map((domain, i) => (
          <details key={domain.id} className="nhsuk-details dw-fold">
            <summary className="nhsuk-details__summary" id={i === 0 ? 'new-from' : undefined}>
              <span className="nhsuk-details__summary-text">{domain.title}</span>
            </summary>
            <Checkboxes
              id={`new-from-${domain.id}`}
              legend={<span className="nhsuk-u-visually-hidden">{domain.title}</span>}
              choices={origins.filter((line) => line.domain === domain.id).map(({ id, title }) => ({ value: id, label: title }))}
              value={value}
              onChange={(its) => onChange([...value.filter((id) => !origins.some((line) => line.id === id && line.domain === domain.id)), ...its])}
            />
          </details>
        ))}
      </fieldset>
    </div>
  )
}
