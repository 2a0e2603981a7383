import type { Wire } from '../../lib/api'

export type Words = Wire['DraftWords']
export type Kind = Wire['ChangeKind']
export type Texts = Record<string, string>

/** What is chosen in the form, beside its texts. */
export interface Choices {
  kind: Kind
  domain: string
  principles: string[]
  essential: boolean
  placementMode: Words['placementMode'] | ''
  /** By the place of the suggested action; '' for one that is new. */
  actionIds: string[]
  efforts: Words['suggestedActions'][number]['effort'][]
}

/** As many ideas, and as many actions, as a criterion may have. */
export const mostItems = 20

const places = [...Array(mostItems).keys()]
const single = ['title', 'statement', 'whyItMatters', 'contentNote', 'plain', 'easyRead', 'placementPrompt'] as const

/** The texts of a criterion by the names that the server gives their fields; there is a place for every item that may be added. */
export function textsOf(words: Words): Texts {
  const lists = places.flatMap((i): [string, string][] => [
    [`evidenceExamples.${i}`, words.evidenceExamples[i] ?? ''],
    [`suggestedActions.${i}.text`, words.suggestedActions[i]?.text ?? ''],
    [`suggestedActions.${i}.ownerRole`, words.suggestedActions[i]?.ownerRole ?? ''],
  ])
  const levels = words.levels.map((level, i): [string, string] => [`levels.${i}`, level])
  return Object.fromEntries([...single.map((field): [string, string] => [field, words[field]]), ...levels, ...lists])
}

export function choicesOf(words: Words, kind: Kind): Choices {
  return {
    kind,
    domain: words.domain,
    principles: words.principles,
    essential: words.essential,
    placementMode: words.placementMode,
    actionIds: places.map((i) => words.suggestedActions[i]?.id ?? ''),
    efforts: places.map((i) => words.suggestedActions[i]?.effort ?? 'low'),
  }
}

const ideasIn = (texts: Texts) => places.filter((i) => texts[`evidenceExamples.${i}`]?.trim())
const actionsIn = (texts: Texts) =>
  places.filter((i) => texts[`suggestedActions.${i}.text`]?.trim() || texts[`suggestedActions.${i}.ownerRole`]?.trim())

/** Items that were emptied are gone: the others move up, with what was chosen for them and why their texts may stay. */
export function compacted(texts: Texts, choices: Choices, reasons: Wire['TextReason'][]) {
  const ideas = ideasIn(texts)
  const actions = actionsIn(texts)
  const moved = new Map<string, string>()
  ideas.forEach((from, to) => moved.set(`evidenceExamples.${from}`, `evidenceExamples.${to}`))
  actions.forEach((from, to) => {
    for (const part of ['text', 'ownerRole']) moved.set(`suggestedActions.${from}.${part}`, `suggestedActions.${to}.${part}`)
  })
  const inList = (field: string) => /^(evidenceExamples|suggestedActions)\./.test(field)
  const next = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, inList(field) ? '' : text]))
  moved.forEach((to, from) => (next[to] = texts[from] ?? ''))
  return {
    texts: next,
    choices: {
      ...choices,
      actionIds: places.map((to) => choices.actionIds[actions[to] ?? -1] ?? ''),
      efforts: places.map((to) => choices.efforts[actions[to] ?? -1] ?? 'low'),
    },
    reasons: reasons
      .map((reason) => ({ ...reason, field: inList(reason.field) ? (moved.get(reason.field) ?? '') : reason.field }))
      .filter(({ field }) => field === 'why' || next[field]),
  }
}

/** What the form says of the criterion; its items stand without gaps. */
export function wordsIn(texts: Texts, choices: Choices): Words {
  const text = (field: string) => texts[field] ?? ''
  const levels = Object.keys(texts).filter((field) => field.startsWith('levels.'))
  return {
    domain: choices.domain,
    title: text('title'),
    statement: text('statement'),
    principles: choices.principles,
    essential: choices.essential,
    whyItMatters: text('whyItMatters'),
    contentNote: text('contentNote'),
    levels: levels.map((_, i) => text(`levels.${i}`)),
    evidenceExamples: ideasIn(texts).map((i) => text(`evidenceExamples.${i}`)),
    suggestedActions: actionsIn(texts).map((i) => ({
      id: choices.actionIds[i] ?? '',
      text: text(`suggestedActions.${i}.text`),
      effort: choices.efforts[i] ?? 'low',
      ownerRole: text(`suggestedActions.${i}.ownerRole`),
    })),
    placementMode: choices.placementMode || 'observe',
    placementPrompt: text('placementPrompt'),
    plain: text('plain'),
    easyRead: text('easyRead'),
  }
}

/** Whether statement and levels are the same to the letter, so that answers mean the same. */
export function sameWording(a: Words, b: Words): boolean {
  return a.statement === b.statement && a.levels.length === b.levels.length && a.levels.every((level, i) => level === b.levels[i])
}

/** The kinds of change to choose from, the likeliest first. What was split or merged stays so; a new criterion stays new. */
export function kindsFor(before: Words | null, now: Words, kind: Kind): Kind[] {
  if (!before) return [kind]
  const kinds: Kind[] = sameWording(before, now) ? ['editorial'] : ['material', 'clarified', 'editorial']
  return kind === 'split' || kind === 'merged' ? [kind, ...kinds] : kinds
}

/** Everything in the form by its name: its texts, with the reason for the change, and its choices. */
export type Filled = Record<string, unknown>

const lists = ['evidenceExamples', 'suggestedActions']

/**
 * What a text or a choice belongs to, where only all of it can be taken or left: the places in a list do not tell which of
 * its items are the same.
 */
export function wholeOf(field: string): string {
  if (field === 'actionIds' || field === 'efforts') return 'suggestedActions'
  return lists.find((list) => field.startsWith(`${list}.`)) ?? field
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What differs between two fillings of the form: whole lists, single texts and choices. */
export function differing(a: Filled, b: Filled): string[] {
  return [...new Set(Object.keys(a).filter((field) => !same(a[field], b[field])).map(wholeOf))]
}

/** What a filling of the form says in some of its parts. */
export function partOf(filled: Filled, wholes: string[]): Filled {
  return Object.fromEntries(Object.entries(filled).filter(([field]) => wholes.includes(wholeOf(field))))
}

/**
 * Somebody else saved while this was written: what only they changed is taken, what only the writer changed stays; of
 * what both changed the writer's stays, and is named, to be looked at.
 */
export function merged(opened: Filled, mine: Filled, theirs: Filled): { next: Filled; both: string[] } {
  const own = differing(mine, opened)
  const other = differing(theirs, opened)
  const next = { ...theirs, ...partOf(mine, own) }
  return { next, both: differing(next, theirs).filter((whole) => other.includes(whole)) }
}
