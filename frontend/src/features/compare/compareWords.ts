import type { Wire } from '../../lib/api'

type Row = Wire['ComparedRow']
type Kind = Row['kind']

export interface RowGroup {
  kind: Kind
  title: string
  say: string
  rows: Row[]
}

const groups: Omit<RowGroup, 'rows'>[] = [
  { kind: 'same', title: 'Seen the same', say: 'Here your answer and the views of others meet.' },
  {
    kind: 'practice_higher',
    title: 'The practice rated it higher',
    say: 'Here others have not met yet what you answered. That is worth knowing: what would have to change for them to see it?',
  },
  { kind: 'seen_differently', title: 'Seen differently', say: 'Here each side sees something that the other does not. Talk about what that is.' },
  { kind: '', title: 'Not compared yet', say: 'Here a level is missing, so there is nothing to lay side by side.' },
]

/** The rows as they came, by how they were seen: agreements first. A group without any is left out. */
export function rowGroups(rows: Row[]): RowGroup[] {
  return groups
    .map((group) => ({ ...group, rows: rows.filter(({ kind }) => kind === group.kind) }))
    .filter((group) => group.rows.length > 0)
}

/** How one source and the practice see a criterion, in words. Empty where there is nothing to compare. */
export const kindWords: Record<Kind, string> = {
  '': '',
  same: 'Seen the same',
  practice_higher: 'The practice rated it higher',
  seen_differently: 'Seen differently',
}

/** Whose views these are. */
export function sourceName({ kind, name }: Wire['ComparedSource']): string {
  if (kind === 'staff') return 'Colleagues'
  return kind === 'pooled' ? 'Trainees, several together' : name
}

/** Whose views these are and since when, in a sentence. */
export function sourceWords({ kind, name, when }: Wire['ComparedSource']): string {
  const since = when === '' ? '' : `, ${when}`
  if (kind === 'staff') return `Colleagues who gave their own view: how far apart the views are, never whose${since}.`
  if (kind === 'pooled') return `Trainees who were here on placement, several together, without names${since}.`
  return `${name}, who was here on placement and shared what they saw, by name${since}.`
}

/** How many lines of a conversation the comparison has no place for. */
export function moreWords(more: number): string {
  const lines = more === 1 ? 'One more line of it is' : `${more} more lines of it are`
  return `${lines} about what this self-assessment does not ask.`
}
