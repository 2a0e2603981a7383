import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { countGiven, howFar, nextWithout } from './myViews'

function view(criterionId: string, choice: Wire['View']['choice']): Wire['View'] {
  return { criterionId, choice, level: choice === 'level' ? 1 : null, version: 1, savedAt: '2026-11-22T10:00:00Z' }
}

const asked: Wire['AskedView'] = {
  id: 'r', auditId: 'a', setId: 's', criteriaVersion: '1', criteria: ['A-1', 'A-2', 'B-1'], spread: true, open: true,
  openedAt: '2026-11-22T10:00:00Z', views: [],
}

test('one goes on at the first question without a view, and “not sure” is one', () => {
  expect(nextWithout(asked)).toBe('A-1')
  expect(nextWithout({ ...asked, views: [view('A-1', 'level'), view('A-2', 'not_sure')] })).toBe('B-1')
  expect(nextWithout({ ...asked, views: asked.criteria.map((id) => view(id, 'level')) })).toBeUndefined()
})

test('a view that was taken back, or of a question no longer asked, does not count', () => {
  expect(countGiven({ ...asked, views: [view('A-1', ''), view('Z-1', 'level')] })).toBe(0)
})

test('how far one is', () => {
  expect(howFar(asked)).toBe('3 questions')
  expect(howFar({ ...asked, criteria: ['A-1'] })).toBe('1 question')
  expect(howFar({ ...asked, views: [view('A-2', 'level')] })).toBe('1 of 3 given')
  expect(howFar({ ...asked, criteria: ['A-1'], views: [view('A-1', 'level')] })).toBe('Done, thank you')
})
