import { expect, test } from 'vitest'
import { emptyAction } from './actionInput'
import { differences, valueWords } from './fieldWords'

test('says stored values as people read them', () => {
  expect(valueWords('due', '2027-03-31')).toBe('31 March 2027')
  expect(valueWords('status', 'under_way')).toBe('Under way')
  expect(valueWords('effort', 'low')).toBe('Low')
  expect(valueWords('firstStep', '')).toBe('nothing')
})

test('names only the fields in which two versions differ', () => {
  const mine = { ...emptyAction, what: 'Ring', due: '2027-03-31' }
  const theirs = { ...emptyAction, what: 'Write', due: '2027-03-31' }
  expect(differences(mine, theirs)).toEqual([{ field: 'what', a: 'Ring', b: 'Write' }])
})
