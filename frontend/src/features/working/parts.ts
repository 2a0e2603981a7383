import type { Wire } from '../../lib/api'
import { effortWords, modeWords } from './words'

interface Part {
  name: string
  text: string
  /** What it is called in the form. */
  field: string
}

/** Everything that a criterion says, each with its name, in the order in which people read it. */
export function partsOf(words: Wire['DraftWords'], draft: Pick<Wire['Draft'], 'levels' | 'principles' | 'domains'>): Part[] {
  const titleOf = (id: string) => draft.principles.find((principle) => principle.id === id)?.label ?? id
  return [
    { name: 'Short name', text: words.title, field: 'title' },
    { name: 'What should happen', text: words.statement, field: 'statement' },
    { name: 'Why it matters', text: words.whyItMatters, field: 'whyItMatters' },
    ...words.levels.map((text, i) => ({ name: `Level ${i}: ${draft.levels[i]?.label ?? ''}`, text, field: `levels.${i}` })),
    { name: 'Said before it', text: words.contentNote, field: 'contentNote' },
    { name: 'In plain words', text: words.plain, field: 'plain' },
    { name: 'Easy Read', text: words.easyRead, field: 'easyRead' },
    { name: 'What could show it', text: words.evidenceExamples.join('\n'), field: 'evidenceExamples' },
    {
      name: 'Ideas for action',
      text: words.suggestedActions.map(({ text, effort, ownerRole }) => `${text} (${ownerRole}. ${effortWords[effort]})`).join('\n'),
      field: 'suggestedActions',
    },
    { name: 'For a trainee on placement', text: words.placementPrompt, field: 'placementPrompt' },
    { name: 'How the trainee finds out', text: modeWords[words.placementMode], field: 'placementMode' },
    { name: 'Part of practice life', text: draft.domains.find(({ id }) => id === words.domain)?.title ?? words.domain, field: 'domain' },
    { name: 'Principles', text: words.principles.map(titleOf).join('\n'), field: 'principles' },
    { name: 'Essential', text: words.essential ? 'Yes: it is in the short form too' : 'No: it is in the full form only', field: 'essential' },
  ]
}
