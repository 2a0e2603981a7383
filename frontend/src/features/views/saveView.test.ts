import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { answerOf, viewOf } from './saveView'

const view: Wire['View'] = { criterionId: 'CON-1', choice: 'level', level: 0, version: 3, savedAt: '2026-11-22T10:00:00Z' }

test('a view goes into the shape of an answer and comes back as it was', () => {
  expect(viewOf(answerOf(view))).toEqual(view)
  expect(answerOf(view)).toMatchObject({ note: '', evidence: [], complete: false })
})
