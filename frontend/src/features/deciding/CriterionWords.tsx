import { ContentNoted } from '../../components/ContentNoted/ContentNoted'
import type { Wire } from '../../lib/api'

type Text = Wire['CriterionText']

/**
 * The texts of a criterion with their names, in the order in which people read them; those that are empty are left out.
 * levels are the labels of the scale.
 */
export function partsOf(text: Text, levels: string[]): [string, string][] {
  const parts: [string, string][] = [
    ['What should happen', text.statement],
    ['Why it matters', text.whyItMatters],
    ...text.levels.map((level, i): [string, string] => [`“${levels[i] ?? i}” means`, level]),
    ['Evidence ideas', text.evidenceIdeas.join('\n')],
    ['Suggested actions', text.suggestions.join('\n')],
    ['For a trainee on placement', text.placementPrompt],
    ['In plain words', text.plain],
    ['Easy Read', text.easyRead],
  ]
  return parts.filter(([, words]) => words !== '')
}

/** The parts of which each line is a thing of its own. */
const lists = ['Evidence ideas', 'Suggested actions']

function List({ lines }: { lines: string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** All that people read of a criterion. What may be hard to read is folded behind its content note. */
export function CriterionWords({ text, levels }: { text: Text; levels: string[] }) {
  return (
    <ContentNoted notes={[text.contentNote]}>
      <dl className="dw-all-words">
        {partsOf(text, levels).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="dw-words">{lists.includes(name) ? <List lines={words.split('\n')} /> : words}</dd>
          </div>
        ))}
      </dl>
    </ContentNoted>
  )
}
