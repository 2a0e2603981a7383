import type { Wire } from '../../lib/api'

/** The words, behind their content note where there is one. */
export function SaidWords({ said }: { said: Pick<Wire['Contribution'], 'body' | 'contentNote'> }) {
  if (said.contentNote === '') return <p className="dw-said-here__words">{said.body}</p>
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Content note: {said.contentNote} Show the words</span>
      </summary>
      <div className="nhsuk-details__text dw-said-here__words">{said.body}</div>
    </details>
  )
}
