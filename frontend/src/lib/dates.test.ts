import { describe, expect, it, test } from 'vitest'
import { dateInWords, dayOf, monthInWords, readDateParts, timeOf, writeDateParts } from './dates'

test('a moment belongs to its day in London', () => {
  expect(dayOf('2026-06-30T23:30:00Z')).toBe('1 July 2026')
  expect(dayOf('2026-12-31T23:30:00Z')).toBe('31 December 2026')
})

test('a calendar date is the same day everywhere', () => {
  expect(dateInWords('2026-03-01')).toBe('1 March 2026')
  expect(dateInWords('')).toBe('')
  expect(monthInWords('2026-11-22')).toBe('Nov 2026')
  expect(monthInWords('')).toBe('')
})

test('a moment is told with its time in London', () => {
  expect(timeOf('2026-06-30T23:30:00Z')).toBe('1 July 2026 at 00:30')
})

describe('the date in three boxes', () => {
  it.each([
    ['1', '3', '2026', '2026-03-01'],
    ['01', '03', '2026', '2026-03-01'],
    [' 29 ', '2', '2028', '2028-02-29'],
    ['', '', '', ''],
  ])('%s %s %s is %s', (day, month, year, date) => {
    expect(readDateParts({ day, month, year })).toBe(date)
  })

  it.each([
    ['31', '2', '2026'],
    ['29', '2', '2027'],
    ['0', '3', '2026'],
    ['1', '13', '2026'],
    ['1', '3', '26'],
    ['1', '', '2026'],
    ['1', '3', '2226'],
    ['one', '3', '2026'],
  ])('%s %s %s is no date', (day, month, year) => {
    expect(readDateParts({ day, month, year })).toBeNull()
  })
})

test('a date is taken apart without leading zeros', () => {
  expect(writeDateParts('2026-03-01')).toEqual({ day: '1', month: '3', year: '2026' })
  expect(writeDateParts('')).toEqual({ day: '', month: '', year: '' })
})
