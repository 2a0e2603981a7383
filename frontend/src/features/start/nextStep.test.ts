import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { nextStep } from './nextStep'

const draft: Wire['Audit'] = {
  id: 'a1', form: 'short', state: 'draft', setId: 'starter', criteriaVersion: '0.1.0', siteIds: [], earlierAuditId: null,
  startedAt: '2026-11-01T09:00:00Z', submittedAt: null, submissions: 0, canReopenUntil: null, canRestoreUntil: null,
  version: 1, answers: [], nextCriterionId: 'CON-2',
  progress: [
    { domain: 'REG', status: 'done', answered: 1, total: 1 },
    { domain: 'CON', status: 'in_progress', answered: 1, total: 2 },
  ],
}
const submitted: Wire['AuditSummary'] = {
  id: 'a0', form: 'full', state: 'submitted', setId: 'starter', criteriaVersion: '0.1.0', startedAt: '2026-10-01T09:00:00Z',
  submittedAt: '2026-10-20T09:00:00Z', submissions: 1, answered: 43, total: 43, canReopenUntil: null, canRestoreUntil: null,
}

test('with nothing begun it leads to the start', () => {
  expect(nextStep({ practiceId: 'p', closed: false, actions: [] })?.to).toBe('/practices/p/audits/new')
})

test('a practice that has closed is not asked to start', () => {
  expect(nextStep({ practiceId: 'p', closed: true, actions: [] })).toBeUndefined()
})

test('with a draft it leads to the first criterion without an answer', () => {
  const step = nextStep({ practiceId: 'p', closed: false, draft, submitted, actions: [] })
  expect(step?.to).toBe('/practices/p/audits/a1/criteria/CON-2')
  expect(step?.say).toBe('2 of 3 criteria have an answer.')
})

test('with every answer given it leads to the check', () => {
  expect(nextStep({ practiceId: 'p', closed: false, draft: { ...draft, nextCriterionId: '' }, actions: [] })?.to).toBe('/practices/p/audits/a1/check')
})

test('once submitted it leads to choosing actions', () => {
  const step = nextStep({ practiceId: 'p', closed: false, submitted, actions: [] })
  expect(step?.to).toBe('/practices/p/audits/a0/plan')
  expect(step?.button).toBe('Choose what to do')
})
