import type { Wire } from '../../lib/api'

type Decision = Wire['Decision']

export const roleWords: Record<Decision['tookPart'][number], string> = {
  lived_experience: 'people with lived experience',
  clinician: 'clinicians',
  researcher: 'researchers',
  charity: 'people from a charity',
  facilitator: 'facilitators',
}

export const howWords: Record<Decision['how'], string> = {
  consent: 'by consent: nobody had a reason that it cannot be',
  consensus: 'by consensus: everybody agreed',
  vote: 'by a vote',
}

export const outcomeWords: Record<Decision['outcome'], string> = { changed: 'Changed', not_changed: 'Not changed' }

export const positionWords: Record<Wire['Position']['choice'], string> = {
  agree: 'I agree',
  live_with: 'I can live with it',
  cannot: 'I cannot, because',
}

export const kindWords: Record<Wire['ChangedByDraft']['kind'], string> = {
  editorial: 'wording only',
  clarified: 'said more clearly',
  material: 'changed in what it asks',
  split: 'split',
  merged: 'merged',
  retired: 'no longer asked',
  new: 'new',
}

/** The words as the beginning of a sentence. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Where the reader stands, in a list of proposals. */
export const standWords: Record<Wire['Position']['choice'], string> = {
  agree: 'You agree',
  live_with: 'You can live with it',
  cannot: 'You cannot, and you said why',
}

/** What a proposal is called: its title, or what became of its words. */
export function nameOf({ title, state }: Pick<Wire['GroupProposal'], 'title' | 'state'>): string {
  if (title !== '') return title
  return state === 'withdrawn' ? 'This proposal was taken back' : 'The words of this proposal were taken back'
}
