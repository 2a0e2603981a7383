import { expect, test } from 'vitest'
import { dateProblems } from './placementDates'

test('both dates have to be there, real and in order', () => {
  expect(dateProblems({ starts: '2026-08-05', ends: '2027-02-02' })).toEqual({})
  expect(dateProblems({ starts: '2026-08-05', ends: '2026-08-05' })).toEqual({})
  expect(dateProblems({ starts: '', ends: null })).toEqual({
    starts: 'Enter the first day',
    ends: 'Enter a real date, such as 2 2 2027',
  })
  expect(dateProblems({ starts: '2026-08-05', ends: '2026-08-04' })).toEqual({ ends: 'The last day comes before the first' })
})
