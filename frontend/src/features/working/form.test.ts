import { expect, test } from 'vitest'
import { choicesOf, compacted, kindsFor, merged, textsOf, wordsIn, type Words } from './form'

const words: Words = {
  domain: 'REG', title: 'Papers', statement: 'People can join without papers.', principles: ['trust'], essential: false, whyItMatters: 'Some have none.',
  contentNote: '', levels: ['We ask.', 'We do not ask.'], evidenceExamples: ['A form', 'A page'],
  suggestedActions: [
    { id: 'REG-1-a', text: 'Rewrite it', effort: 'low', ownerRole: 'Manager' },
    { id: 'REG-1-b', text: 'Test it', effort: 'high', ownerRole: 'Nurse' },
  ],
  placementMode: 'observe', placementPrompt: 'Look at it.', plain: '', easyRead: '',
}

test('says again what it began with', () => {
  expect(wordsIn(textsOf(words), choicesOf(words, 'material'))).toEqual(words)
})

test('an emptied action goes, and the next keeps its id and how much work it is', () => {
  const texts = { ...textsOf(words), 'suggestedActions.0.text': '', 'suggestedActions.0.ownerRole': '' }
  const reason = { kind: 'telephone', reason: 'public' } as const
  const close = compacted(texts, choicesOf(words, 'material'), [{ ...reason, field: 'suggestedActions.1.text' }, { ...reason, field: 'suggestedActions.0.text' }])
  expect(wordsIn(close.texts, close.choices).suggestedActions).toEqual([words.suggestedActions[1]])
  expect(close.reasons).toEqual([{ ...reason, field: 'suggestedActions.0.text' }])
})

test('the same statement and levels are only other words', () => {
  expect(kindsFor(words, { ...words, title: 'No papers' }, 'unchanged')).toEqual(['editorial'])
  expect(kindsFor(words, { ...words, levels: ['We ask.', 'Nobody asks.'] }, 'unchanged')[0]).toBe('material')
  expect(kindsFor(null, words, 'split')).toEqual(['split'])
})

test('takes what only the other changed, and keeps what the writer changed', () => {
  const opened = { a: 'old', b: 'old', c: 'old' }
  expect(merged(opened, { a: 'mine', b: 'old', c: 'mine' }, { a: 'old', b: 'theirs', c: 'theirs' })).toEqual({
    next: { a: 'mine', b: 'theirs', c: 'mine' },
    both: ['c'],
  })
})

test('never mixes two lists: an action keeps the id that practices name it by', () => {
  const filled = (actions: Words['suggestedActions']) => {
    const changed = { ...words, suggestedActions: actions }
    return { ...textsOf(changed), ...choicesOf(changed, 'material') }
  }
  const [rewrite, tryIt] = words.suggestedActions
  const mine = filled([rewrite!, { ...tryIt!, text: 'Test it twice' }])
  const theirs = filled([tryIt!])
  const { next, both } = merged(filled(words.suggestedActions), mine, theirs)
  expect(next).toEqual(mine)
  expect(both).toEqual(['suggestedActions'])
})
