import type { Wire } from '../../lib/api'
import { aboutHowLong, countQuestions } from './questions'

export interface AuditFormValue {
  form: Wire['Form']
  /** Empty for every site. */
  siteIds: string[]
}

interface AuditFormProps {
  set: Wire['CriteriaSet']
  sites: Wire['Site'][]
  value: AuditFormValue
  onChange: (value: AuditFormValue) => void
}

/** Short or full, and which sites it is about. */
export function AuditForm({ set, sites, value, onChange }: AuditFormProps) {
  return (
    <>
      <FormChoice set={set} value={value.form} onChange={(form) => onChange({ ...value, form })} />
      {sites.length > 1 && (
        <SiteChoice sites={sites} value={value.siteIds} onChange={(siteIds) => onChange({ ...value, siteIds })} />
      )}
    </>
  )
}

interface FormChoiceProps {
  set: Wire['CriteriaSet']
  value: Wire['Form']
  onChange: (form: Wire['Form']) => void
}

function FormChoice({ set, value, onChange }: FormChoiceProps) {
  const forms = [
    { form: 'short', title: 'Short', hint: 'The essential questions. A good first look.' },
    { form: 'full', title: 'Full', hint: 'All the questions, for the whole picture.' },
  ] as const
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group" aria-describedby="form-hint">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">How much do you want to look at?</legend>
      <div className="nhsuk-hint" id="form-hint">
        You can change this at any time. Your answers are kept.
      </div>
      {forms.map(({ form, title, hint }) => {
        const count = countQuestions(set, form)
        return (
          <div className={value === form ? 'dw-level dw-level--chosen' : 'dw-level'} key={form}>
            <div className="dw-level__row">
              <input
                className="dw-level__input"
                type="radio"
                name="form"
                id={`form-${form}`}
                checked={value === form}
                onChange={() => onChange(form)}
                aria-labelledby={`form-${form}-label`}
                aria-describedby={`form-${form}-hint`}
              />
              <label className="dw-level__label" htmlFor={`form-${form}`}>
                <span className="dw-level__name" id={`form-${form}-label`}>
                  <b>
                    {title}: {count} questions, {aboutHowLong(count)}
                  </b>
                </span>
                <span className="dw-level__words" id={`form-${form}-hint`}>
                  {hint}
                </span>
              </label>
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

interface SiteChoiceProps {
  sites: Wire['Site'][]
  value: string[]
  onChange: (siteIds: string[]) => void
}

/** Every site is the same as none named, so a site that is added later is taken along. */
function SiteChoice({ sites, value, onChange }: SiteChoiceProps) {
  const chosen = value.length === 0 ? sites.map(({ id }) => id) : value
  function toggle(id: string) {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
    onChange(next.length === sites.length ? [] : next)
  }
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group" aria-describedby="sites-hint">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Which sites is it about?</legend>
      <div className="nhsuk-hint" id="sites-hint">
        Leave all of them chosen to look at the practice as a whole.
      </div>
      <div className="nhsuk-checkboxes">
        {sites.map(({ id, name }) => (
          <div className="nhsuk-checkboxes__item" key={id}>
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              id={`site-${id}`}
              checked={chosen.includes(id)}
              // The last one stays: a self-assessment is about at least one site.
              disabled={chosen.length === 1 && chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`site-${id}`}>
              {name}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
