import type { Wire } from '../../lib/api'

type Text = Wire['CriterionText']

/** The texts of a criterion with their names, in the order in which people read them; those that are empty are left out. */
export function partsOf(text: Text): [string, string][] {
  const parts: [string, string][] = [
    ['What should happen', text.statement],
    ['Why it matters', text.whyItMatters],
    ...text.levels.map((level, i): [string, string] => [`Level ${i}`, level]),
    ['Evidence ideas', text.evidenceIdeas.join('\n')],
    ['Suggested actions', text.suggestions.join('\n')],
    ['For a trainee on placement', text.placementPrompt],
    ['In plain words', text.plain],
    ['Easy Read', text.easyRead],
  ]
  return parts.filter(([, words]) => words !== '')
}

/** All that people read of a criterion. What may be hard to read is folded behind its content note. */
export function CriterionWords({ text }: { text: Text }) {
  const parts = (
    <dl>
      {partsOf(text).map(([name, words]) => (
        <div key={name}>
          <dt>
            <strong>{name}</strong>
          </dt>
          <dd className="dw-words">{words}</dd>
        </div>
      ))}
    </dl>
  )
  if (text.contentNote === '') return parts
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Read it. Before you do: {text.contentNote}</span>
      </summary>
      <div className="nhsuk-details__text">{parts}</div>
    </details>
  )
}
