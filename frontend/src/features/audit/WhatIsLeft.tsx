import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'

interface WhatIsLeftProps {
  practiceId: string
  auditId: string
  set: Wire['CriteriaSet']
  list: Wire['CheckList']
  nameOf: (criterionId: string) => string
}

/** What one could still do before submitting: what is unanswered, what could become an action, whom to ask. */
export function WhatIsLeft({ practiceId, auditId, set, list, nameOf }: WhatIsLeftProps) {
  const titleOf = (id: string) => set.criteria.find((criterion) => criterion.id === id)?.title ?? id
  const links = (ids: string[]) => (
    <ul className="dw-plain-list">
      {ids.map((id) => (
        <li key={id}>
          <Link to={addresses.criterion(practiceId, auditId, id)}>{titleOf(id)}</Link>
          <span className="dw-small"> {nameOf(id)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {list.unanswered.length > 0 && (
        <section aria-labelledby="unanswered-title">
          <h2 className="nhsuk-heading-m" id="unanswered-title">
            Not answered yet
          </h2>
          <p>“{set.scale.notSure.label}” is a full answer too.</p>
          {links(list.unanswered)}
        </section>
      )}
      {list.lowWithoutAction.length > 0 && (
        <section aria-labelledby="without-action-title">
          <h2 className="nhsuk-heading-m" id="without-action-title">
            Could become an action
          </h2>
          <p>
            These are early days, and nothing is planned for them yet. Nobody has to do everything: two to five actions
            are plenty. You can choose them now or after submitting.
          </p>
          <details className="nhsuk-details">
            <summary className="nhsuk-details__summary">
              <span className="nhsuk-details__summary-text">See which ({list.lowWithoutAction.length})</span>
            </summary>
            <div className="nhsuk-details__text">{links(list.lowWithoutAction)}</div>
          </details>
          <p>
            <Link to={addresses.plan(practiceId, auditId)}>Look at your action plan</Link>
          </p>
        </section>
      )}
      {list.notSure.length > 0 && (
        <section aria-labelledby="not-sure-title">
          <h2 className="nhsuk-heading-m" id="not-sure-title">
            You are not sure about
          </h2>
          <p>It helps to know this. Your plan lists them as questions to ask.</p>
          {links(list.notSure)}
        </section>
      )}
    </>
  )
}
