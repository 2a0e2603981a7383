import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { emptyAction } from '../plan/actionInput'
import { memberStep } from './memberStep'

const request: Wire['AskedOfMe'] = {
  id: 'r', auditId: 'a', setId: 's', criteriaVersion: '1', domain: 'STA', askedAt: '2026-11-22T10:00:00Z',
  answered: 1, total: 4, done: false, nextCriterionId: 'STA-2',
}
const action: Wire['Action'] = {
  ...emptyAction, id: 'x', what: 'Put up a clock', moved: 0, removable: false, createdAt: '2026-11-22T10:00:00Z', version: 1,
}

function stepOf(mine: Wire['Mine']) {
  return memberStep({ practiceId: 'p', mine, titles: ['Staying with us'] })
}

test('what one was asked comes first, at the next question without an answer', () => {
  const step = stepOf({ requests: [request], actions: [{ auditId: 'a', action }] })
  expect(step).toMatchObject({ button: 'Carry on', to: '/practices/p/audits/a/criteria/STA-2' })
  expect(step.say).toContain('1 of 4')
})

test('with every answer given, one is led to where one says so', () => {
  expect(stepOf({ requests: [{ ...request, answered: 4, nextCriterionId: '' }], actions: [] }).to).toBe('/practices/p/audits/a')
})

test('then one’s own action; and nothing that waits has no button', () => {
  const done = { ...request, done: true }
  expect(stepOf({ requests: [done], actions: [{ auditId: 'a', action }] }).to).toBe('/practices/p/audits/a/plan/actions/x')
  expect(stepOf({ requests: [done], actions: [] })).toMatchObject({ button: '', to: '' })
})
