import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { emptyAction } from './actionInput'
import { guardField, whatTheGuardSays } from './guardAction'

const practice: Wire['Practice'] = {
  id: 'p', code: 'DEMO01', shownName: 'Meadow Lane Surgery', odsName: 'MEADOW LANE SURGERY', town: 'Bristol',
  postcode: 'BS5 6XX', telephone: '0117 496 0000', icbName: '', closed: false, sites: [], predecessors: [], successorName: '',
  eraseOn: null, version: 1,
}

test('an NHS number is refused and named by its field', () => {
  const input = { ...emptyAction, what: 'Ring', firstStep: 'Look at NHS number 999 000 0018' }
  expect(guardField(input, 'firstStep', practice).refused).toBe(true)
  expect(whatTheGuardSays(input, practice).map(({ fieldId }) => fieldId)).toEqual(['action-firstStep'])
})

test('an e-mail address is asked about until a reason is given', () => {
  const input = { ...emptyAction, what: 'Write to jo@gmail.com' }
  expect(guardField(input, 'what', practice).asked).toEqual(['email'])
  const answered: Wire['ActionInput'] = { ...input, textReasons: [{ field: 'what', kind: 'email', reason: 'colleague' }] }
  expect(whatTheGuardSays(answered, practice)).toEqual([])
})

test('the practice may write its own postcode and telephone number', () => {
  expect(whatTheGuardSays({ ...emptyAction, what: 'Put 0117 496 0000 and BS5 6XX on the door' }, practice)).toEqual([])
})
