import { expect, test } from 'vitest'
import { marksAt, spreadWords, widthWords, type Spread } from './spreadWords'

const labels = ['Not yet', 'Starting', 'Mostly in place', 'In place and checked']
const wide: Spread = { lowest: 0, highest: 2, most: 1, notSure: false }
const alike: Spread = { lowest: 2, highest: 2, most: 2, notSure: false }

test('a spread names the lowest, the highest and what most said, and nobody', () => {
  expect(spreadWords(wide, labels)).toBe('From “Not yet” to “Mostly in place”. Most said “Starting”.')
})

test('without a level that most gave it says so', () => {
  expect(spreadWords({ ...wide, most: null }, labels)).toBe('From “Not yet” to “Mostly in place”. No level was said most.')
})

test('where all said the same, that is one sentence', () => {
  expect(spreadWords(alike, labels)).toBe('Everybody who chose a level said “Mostly in place”.')
})

test('that several were not sure is said, never how many', () => {
  const words = spreadWords({ ...wide, notSure: true }, labels)
  expect(words).toMatch(/Several people were not sure\.$/)
  expect(words).not.toMatch(/\d/)
})

test('how far apart is said in steps', () => {
  expect([alike, { ...wide, highest: 1 }, wide, { ...wide, highest: 3 }, { ...wide, highest: 4 }].map(widthWords)).toEqual([
    'Seen the same',
    'One step apart',
    'Two steps apart',
    'Three steps apart',
    '4 steps apart',
  ])
})

test('each level of the picture carries its words', () => {
  expect([0, 1, 2, 3].map((level) => marksAt(wide, level))).toEqual([['lowest'], ['most said'], ['highest'], []])
  expect(marksAt({ ...wide, most: 0 }, 0)).toEqual(['lowest', 'most said'])
  expect([1, 2].map((level) => marksAt(alike, level))).toEqual([[], ['everybody']])
})
