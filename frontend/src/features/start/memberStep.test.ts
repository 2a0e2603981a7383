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

const asked: Wire['AskedView'] = {
  id: 'v', auditId: 'a', setId: 's', criteriaVersion: '1', criteria: ['STA-1', 'STA-2'], spread: true, open: true,
  openedAt: '2026-11-22T10:00:00Z', views: [],
}
const given: Wire['View'] = { criterionId: 'STA-1', choice: 'not_sure', level: null, version: 1, savedAt: '2026-11-22T10:00:00Z' }

function stepOf(mine: Wire['Mine'], views: Wire['AskedView'][] = []) {
  return memberStep({ practiceId: 'p', mine, views, titles: ['Staying with us'] })
}

test('what one was asked comes first, at the next question without an answer', () => {
  const step = stepOf({ requests: [request], actions: [{ auditId: 'a', action }] })
  expect(step).toMatchObject({ button: 'Carry on', to: '/practices/p/audits/a/criteria/STA-2' })
  expect(step.say).toContain('1 of 4')
})

test('with every answer given, one is led to where one says so', () => {
  expect(stepOf({ requests: [{ ...request, answered: 4, nextCriterionId: '' }], actions: [] }).to).toBe('/practices/p/audits/a')
})

test('then one’s own view, for as long as it is asked for and not given', () => {
  const mine = { requests: [], actions: [{ auditId: 'a', action }] }
  expect(stepOf(mine, [asked])).toMatchObject({ button: 'Give your view', to: '/practices/p/views/v' })
  expect(stepOf(mine, [{ ...asked, views: [given] }]).say).toContain('1 of 2')
  expect(stepOf(mine, [{ ...asked, open: false }]).to).toContain('/actions/x')
  expect(stepOf(mine, [{ ...asked, views: [given, { ...given, criterionId: 'STA-2' }] }]).to).toContain('/actions/x')
})

test('then one’s own action; and nothing that waits has no button', () => {
  const done = { ...request, done: true }
  expect(stepOf({ requests: [done], actions: [{ auditId: 'a', action }] }).to).toBe('/practices/p/audits/a/plan/actions/x')
  expect(stepOf({ requests: [done], actions: [] })).toMatchObject({ button: '', to: '' })
})
