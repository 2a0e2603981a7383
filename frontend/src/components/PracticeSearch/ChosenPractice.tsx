import type { Wire } from '../../lib/api'
import type { PracticeSeeker } from '../../lib/requests/practices'
import { PracticeSearch } from './PracticeSearch'

type Practice = Wire['PracticeFound']

interface ChosenPracticeProps {
  seeker: PracticeSeeker
  id: string
  legend: string
  error?: string
  value?: Practice
  /** One that cannot be chosen: the practice that the choice is about. */
  except?: string
  onChange: (practice?: Practice) => void
}

/** Chooses one practice: by searching, then shown with a way to choose another. */
export function ChosenPractice({ seeker, id, legend, error, value, except, onChange }: ChosenPracticeProps) {
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{legend}</legend>
      {value ? (
        <div className="dw-chosen">
          <strong>{value.name}</strong>
          <div>{[value.town, value.postcode, value.code].filter(Boolean).join(', ')}</div>
          <button className="dw-link-button" type="button" onClick={() => onChange(undefined)}>
            Choose another practice
          </button>
        </div>
      ) : (
        <PracticeSearch
          seeker={seeker}
          id={id}
          error={error}
          name={(practice) =>
            practice.id === except ? (
              practice.name
            ) : (
              <button className="dw-link-button dw-door__name" type="button" onClick={() => onChange(practice)}>
                {practice.name}
              </button>
            )
          }
        />
      )}
    </fieldset>
  )
}
