import { expect, test } from 'vitest'
import { fieldMessage, isProblem, problemFromResponse } from './problem'

test('takes code, sentence, fields and request id from problem+json', () => {
  const response = new Response(null, { status: 422 })
  const problem = problemFromResponse(response, {
    code: 'invalid',
    detail: 'Some of this could not be saved.',
    requestId: 'r1',
    fields: [{ field: 'note', message: 'This looks like an NHS number.' }],
  })
  expect(problem.code).toBe('invalid')
  expect(problem.message).toBe('Some of this could not be saved.')
  expect(problem.requestId).toBe('r1')
  expect(fieldMessage(problem, 'note')).toBe('This looks like an NHS number.')
  expect(fieldMessage(problem, 'reason')).toBeUndefined()
  expect(isProblem(problem, 'invalid')).toBe(true)
})

test('an answer that is not a problem still becomes one, calmly', () => {
  const response = new Response(null, { status: 502, headers: { 'X-Request-Id': 'r2' } })
  const problem = problemFromResponse(response, '<html>')
  expect(problem.status).toBe(502)
  expect(problem.message).toBe('Sorry, there is a problem with the service.')
  expect(problem.requestId).toBe('r2')
})
