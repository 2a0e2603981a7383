import { fieldIdOf } from './useTexts'
import { useCriteria } from './useCriteria'

interface CriterionSelectProps {
  groupId: string
  value: string
  onChange: (criterionId: string) => void
}

/** Which criterion something is about, by its name, or none. */
export function CriterionSelect({ groupId, value, onChange }: CriterionSelectProps) {
  const sets = useCriteria(groupId)
  const known = sets.some(({ criteria }) => criteria.some(({ id }) => id === value))
  const id = fieldIdOf('criterionId')
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        What is it about?
      </label>
      <select className="nhsuk-select dw-criterion-select" id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">Nothing in particular</option>
        {value !== '' && !known && <option value={value}>A criterion that is not in use now ({value})</option>}
        {sets.flatMap((set) =>
          set.domains.map((domain) => (
            <optgroup key={`${set.setId} ${domain.id}`} label={domain.title}>
              {set.criteria
                .filter((criterion) => criterion.domain === domain.id)
                .map((criterion) => (
                  <option key={criterion.id} value={criterion.id}>
                    {criterion.title}
                  </option>
                ))}
            </optgroup>
          )),
        )}
      </select>
    </div>
  )
}
