import { Checkboxes } from '../../components/Checkboxes/Checkboxes'
import { fieldIdOf } from './useTexts'
import { useCriteria } from './useCriteria'

interface CriteriaBoxesProps {
  groupId: string
  value: string[]
  onChange: (criteria: string[]) => void
}

/** Which criteria something is about: folded by part, since there are many and often none is meant. */
export function CriteriaBoxes({ groupId, value, onChange }: CriteriaBoxesProps) {
  const domains = useCriteria(groupId).flatMap(({ setId, domains, criteria }) =>
    domains.map(({ id, title }) => ({ key: `${setId}-${id}`, title, choices: criteria.filter(({ domain }) => domain === id) })),
  )
  return (
    <>
      <h2 className="nhsuk-heading-s">Which criteria it is about</h2>
      <p>If it is about any. Open a part to choose.</p>
      {domains.map(({ key, title, choices }) => {
        const here = choices.map(({ id }) => id)
        return (
          <details className="nhsuk-details" key={key}>
            <summary className="nhsuk-details__summary">
              <span className="nhsuk-details__summary-text">{title}</span>
            </summary>
            <div className="nhsuk-details__text">
              <Checkboxes
                id={fieldIdOf(`criteria-${key}`)}
                legend={<span className="nhsuk-u-visually-hidden">{title}</span>}
                choices={choices.map(({ id, title, statement, contentNote }) => ({ value: id, label: contentNote ? title : statement }))}
                value={value.filter((id) => here.includes(id))}
                onChange={(chosen) => onChange([...value.filter((id) => !here.includes(id)), ...chosen])}
              />
            </div>
          </details>
        )
      })}
    </>
  )
}
