import type { Wire } from '../../lib/api'
import { questionsByDomain } from '../audit/questions'
import { ObservationText } from './ObservationText'

interface SharedAsProps {
  shared: Wire['Shared']
  set: Wire['CriteriaSet']
}

/** What the practice would see: no line more, no word less. */
export function SharedAs({ shared, set }: SharedAsProps) {
  return (
    <section className="dw-shared" aria-labelledby="shared-title">
      <h2 className="nhsuk-heading-m" id="shared-title">
        What {shared.name} saw
      </h2>
      {questionsByDomain(set, 'full').map(({ domain, criteria }) => {
        const lines = criteria.flatMap(({ id, title }) => shared.lines.filter((line) => line.criterionId === id).map((line) => ({ ...line, title })))
        return (
          lines.length > 0 && (
            <div key={domain.id}>
              <h3 className="nhsuk-heading-s">{domain.title}</h3>
              <ul className="dw-plain-list">
                {lines.map((line) => (
                  <li key={line.criterionId}>
                    <p className="dw-shared__title">{line.title}</p>
                    <ObservationText observation={line} scale={set.scale} />
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </section>
  )
}
