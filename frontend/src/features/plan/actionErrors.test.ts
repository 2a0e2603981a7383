import { expect, test } from 'vitest'
import { Problem } from '../../lib/problem'
import { emptyAction } from './actionInput'
import { whatIsMissing, whatWasRefused } from './actionErrors'

const noDates = { due: '', doneOn: '' }

test('an action needs its words, and nothing else to begin with', () => {
  expect(whatIsMissing(emptyAction, noDates)).toEqual([{ message: 'Enter what you will do', fieldId: 'action-what' }])
  expect(whatIsMissing({ ...emptyAction, what: 'Brief reception' }, noDates)).toEqual([])
})

test('a date that is none is named', () => {
  const missing = whatIsMissing({ ...emptyAction, what: 'Brief reception' }, { due: null, doneOn: '' })
  expect(missing.map(({ fieldId }) => fieldId)).toEqual(['action-due'])
})

test('done needs what shows it and when; blocked needs what is in the way', () => {
  const done = whatIsMissing({ ...emptyAction, what: 'x', status: 'done' }, noDates)
  expect(done.map(({ fieldId }) => fieldId)).toEqual(['action-evidenceNote', 'action-doneOn'])
  const blocked = whatIsMissing({ ...emptyAction, what: 'x', status: 'blocked' }, noDates)
  expect(blocked.map(({ fieldId }) => fieldId)).toEqual(['action-statusReason'])
})

test('a refusal by the server leads to its fields', () => {
  const problem = new Problem(422, 'refused_text', 'No.', [{ field: 'firstStep', message: 'This looks like an NHS number.' }])
  expect(whatWasRefused(problem)).toEqual([{ message: 'This looks like an NHS number.', fieldId: 'action-firstStep' }])
})
