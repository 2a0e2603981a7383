import { useId } from 'react'
import type { Wire } from '../../lib/api'
import { questionsByDomain } from '../audit/questions'
import { noLevelWords, ObservationText } from './ObservationText'

interface SharedAsProps {
  shared: Wire['Shared']
  set: Wire['CriteriaSet']
  /** A sentence on the day that stands with it. */
  day: string
}

/** A shared conversation, whole: the trainee looks at it beforehand, and the practice's lead reads it afterwards. */
export function SharedAs({ shared, set, day }: SharedAsProps) {
  const id = useId()
  return (
    <section className="dw-shared" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        What {shared.name} saw
      </h2>
      <p className="dw-small">{day}</p>
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
                    <ObservationText observation={line} scale={set.scale} unanswered={noLevelWords} />
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
