import type { Wire } from '../../lib/api'

type Kind = Wire['ChangeKind']

/** What kinds of change are called. */
export const kindWords: Record<Kind, string> = {
  unchanged: 'As before',
  editorial: 'Only the words',
  clarified: 'Said more clearly',
  material: 'Asks something else',
  split: 'Split',
  merged: 'Brought together',
  retired: 'No longer asked',
  new: 'New',
}

/** What a kind means for practices that answered already. */
export const kindHints: Record<Kind, string> = {
  unchanged: '',
  editorial: 'It means just the same, such as a spelling put right. Earlier answers count as before.',
  clarified: 'It asks the same in clearer words. Practices keep their answer, and look at it again.',
  material: 'It asks for more, for less, or for something else. Practices answer again.',
  split: 'A part of it is a criterion of its own now.',
  merged: 'Several have become one.',
  retired: 'It is not asked any more.',
  new: 'Nobody was asked this before.',
}

export const modeWords: Record<Wire['DraftWords']['placementMode'], string> = {
  observe: 'By watching what happens',
  'look-at-public-or-blank-material': 'By looking at what anybody can see, or at blank forms',
  'ask-staff': 'By asking staff',
}

export const effortWords = { low: 'A little work', medium: 'Some work', high: 'A lot of work' }

/** What the reading grade of a text says, calmly. Grade 7 is about what a twelve-year-old reads with ease. */
export function readingWords({ grade, hard }: Wire['Reading']): string {
  return hard
    ? `Reading grade ${grade}: hard to read for many people. Shorter sentences and shorter words help. You can leave it as it is.`
    : `Reading grade ${grade}: easy to read for most people.`
}

export const staleWords: Record<string, string> = { plain: 'The plain words', easyRead: 'The Easy Read text' }

export const stateWords: Record<Wire['DraftSummary']['state'], string> = {
  draft: 'Open to work on',
  in_review: 'Being read by the group',
  published: 'Published',
  discarded: 'Put away',
}
