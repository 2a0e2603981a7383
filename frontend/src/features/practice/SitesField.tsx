import { TextInput } from 'nhsuk-react-components'
import type { Wire } from '../../lib/api'

interface SitesFieldProps {
  sites: Wire['Site'][]
  onChange: (sites: Wire['Site'][]) => void
}

/** The buildings of a practice, one input each. */
export function SitesField({ sites, onChange }: SitesFieldProps) {
  function add() {
    onChange([...sites, { id: crypto.randomUUID(), name: '' }])
  }

  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Sites</legend>
      <div className="nhsuk-hint">If you work in more than one building, name each. A self-assessment can say which it covers.</div>
      {sites.map((site, index) => (
        <div className="dw-site" key={site.id}>
          <TextInput
            id={`site-${site.id}`}
            label={`Site ${index + 1}`}
            value={site.name}
            maxLength={200}
            onChange={(event) => {
              const name = event.currentTarget.value
              onChange(sites.map((other) => (other.id === site.id ? { ...other, name } : other)))
            }}
          />
          <button
            className="dw-link-button"
            type="button"
            onClick={() => onChange(sites.filter(({ id }) => id !== site.id))}
          >
            Remove<span className="nhsuk-u-visually-hidden"> {site.name || `site ${index + 1}`}</span>
          </button>
        </div>
      ))}
      <button className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="button" onClick={add}>
        Add a site
      </button>
    </fieldset>
  )
}
