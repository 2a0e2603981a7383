import { expect, test } from 'vitest'
import { timeLeft, timeLeftInWords } from './timeLeft'

const now = Date.parse('2026-11-22T10:00:00Z')

test('counts to the moment at which the session locks', () => {
  expect(timeLeft('2026-11-22T11:00:00Z', now)).toBe(3_600_000)
  expect(timeLeft('2026-11-22T09:59:59Z', now)).toBe(-1000)
})

test('no session never locks', () => {
  expect(timeLeft(null, now)).toBe(Infinity)
})

test.each([
  [300_000, 'in about 5 minutes'],
  [240_001, 'in about 5 minutes'],
  [60_001, 'in about 2 minutes'],
  [60_000, 'in less than a minute'],
  [-5, 'in less than a minute'],
])('%d ms are said as %s', (left, words) => {
  expect(timeLeftInWords(left)).toBe(words)
})
