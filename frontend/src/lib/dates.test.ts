import { expect, test } from 'vitest'
import { dateInWords, dayOf } from './dates'

test('a moment belongs to its day in London', () => {
  expect(dayOf('2026-06-30T23:30:00Z')).toBe('1 July 2026')
  expect(dayOf('2026-12-31T23:30:00Z')).toBe('31 December 2026')
})

test('a calendar date is the same day everywhere', () => {
  expect(dateInWords('2026-03-01')).toBe('1 March 2026')
  expect(dateInWords('')).toBe('')
})
