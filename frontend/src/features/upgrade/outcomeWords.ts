import type { Wire } from '../../lib/api'

type Line = Wire['UpgradeLine']
type Outcome = Line['outcome']

/** What becomes of the answers, in the order in which a person should read it: what needs them first. */
export const outcomes: { outcome: Outcome; title: string; about: string }[] = [
  {
    outcome: 'look_again',
    title: 'Needs another look',
    about: 'The question asks something else now. What you wrote stays beside it; choose the level again.',
  },
  { outcome: 'new', title: 'New', about: 'These were not asked before.' },
  {
    outcome: 'retired',
    title: 'No longer asked',
    about: 'What you wrote stays here for you to read. It does not go into this self-assessment.',
  },
  { outcome: 'kept', title: 'Kept as it is', about: 'The same question, or one with clearer words. Your answer stays.' },
]

/** How a question changed, in a few words; empty for one that did not. */
export function kindWords(kind: Line['kind']): string {
  const words: Record<Line['kind'], string> = {
    unchanged: '',
    editorial: 'Small changes of wording',
    clarified: 'Clearer words',
    material: 'Asks something else',
    split: 'Part of a wider question before',
    merged: 'Several questions in one',
    retired: 'No longer asked',
    new: 'New',
  }
  return words[kind]
}

/** "30 kept, 4 need another look, 2 new and 1 no longer asked": only what there is. */
export function inAll(lines: Line[]): string {
  const count = (outcome: Outcome) => lines.filter((line) => line.outcome === outcome).length
  const again = count('look_again')
  const parts = [
    [count('kept'), 'kept as they are'],
    [again, again === 1 ? 'needs another look' : 'need another look'],
    [count('new'), 'new'],
    [count('retired'), 'no longer asked'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, words]) => `${number} ${words}`)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

/** What a question shows beside it once the draft is on newer words: nothing where nothing had been answered. */
export function changedLine(upgrade: Wire['Upgrade'], criterionId: string): Line | undefined {
  if (upgrade.state !== 'done') return undefined
  return upgrade.lines.find(
    (line) => line.criterionId === criterionId && line.outcome === 'look_again' && line.answers.length > 0,
  )
}
