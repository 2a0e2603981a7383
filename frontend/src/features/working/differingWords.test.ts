import { expect, test } from 'vitest'
import { wordDifference } from './differingWords'

test('marks the words that only one of two texts has', () => {
  expect(wordDifference('We ask for papers.', 'We never ask for papers.')).toEqual({
    before: [{ text: 'We ask for papers.', differs: false }],
    now: [
      { text: 'We ', differs: false },
      { text: 'never ', differs: true },
      { text: 'ask for papers.', differs: false },
    ],
  })
})

test('reads neighbouring words that differ as one', () => {
  const { now } = wordDifference('one two three', 'one four five three')
  expect(now.filter(({ differs }) => differs).map(({ text }) => text.trim())).toEqual(['four five'])
})

test('loses no character of either text', () => {
  const before = 'People can join.\n\nNobody is asked.'
  const now = '  People can  join, if they like.'
  const parts = wordDifference(before, now)
  expect(parts.before.map(({ text }) => text).join('')).toBe(before)
  expect(parts.now.map(({ text }) => text).join('')).toBe(now)
})
