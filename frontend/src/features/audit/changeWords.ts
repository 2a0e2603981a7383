import type { Wire } from '../../lib/api'

type Earlier = Pick<Wire['EarlierCriterion'], 'kind' | 'comparable' | 'answers'>

const words: Record<string, string> = {
  clarified: 'The wording is clearer now, so the levels are not put side by side.',
  material: 'This asks something else now than it did then.',
  split: 'This was part of a wider question then.',
  merged: 'This brings several questions together. Here is what you said to each.',
  new: 'This question is new since last time.',
}

/** What has become of the question since it was answered before; empty when it asks the same. */
export function changeWords({ kind, comparable, answers }: Earlier): string {
  if (comparable) return ''
  return words[kind] ?? (answers.length === 0 ? words.new! : 'The wording has changed since then.')
}

/** The level to put beside the one chosen now; null where there is none that can be compared. */
export function levelBefore(earlier: Wire['EarlierCriterion'] | undefined): number | null {
  const [answer] = earlier?.answers ?? []
  if (!earlier?.comparable || answer?.choice !== 'level') return null
  return answer.level
}
