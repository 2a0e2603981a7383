import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import type { DomainQuestions } from '../audit/questions'
import { beforehand, freeParts, openRound } from './rounds'

function round(change: Partial<Wire['ViewRound']>): Wire['ViewRound'] {
  return { id: 'r', domains: [], colleagues: [], spread: true, openedAt: '2026-11-22T10:00:00Z', closedAt: null, ...change }
}

const criterion: Wire['Criterion'] = {
  id: '', domain: '', essential: true, title: '', statement: '', principles: [], whyItMatters: '', contentNote: '', levels: [],
  evidenceExamples: [], suggestedActions: [], sources: [], placementMode: 'observe', placementPrompt: '',
}

const closedAt = '2026-11-23T10:00:00Z'

function part(id: string): DomainQuestions {
  return { domain: { id, title: id, plain: '' }, criteria: [{ ...criterion, id: `${id}-1` }, { ...criterion, id: `${id}-2` }] }
}

function item(criterionId: string, spread: Wire['Spread'] | null): Wire['AgreeItem'] {
  return { criterionId, spread, question: '', own: null, agreed: false }
}

test('a part of which a spread was shown is not asked again; one that showed nothing may be', () => {
  const spread = { lowest: 0, highest: 1, most: null, notSure: false }
  const free = freeParts([part('REG'), part('CON')], [item('REG-1', null), item('CON-1', null), item('CON-2', spread)])
  expect(free.map(({ domain }) => domain.id)).toEqual(['REG'])
})

test('one round is open at a time', () => {
  expect(openRound([round({ id: 'b' }), round({ id: 'a', closedAt })])?.id).toBe('b')
  expect(openRound([round({ closedAt })])).toBeUndefined()
})

test('everybody is told beforehand whether anything will be shown', () => {
  expect(beforehand(0, 3)).toContain('From three colleagues on')
  expect(beforehand(1, 3)).toContain('You ask one colleague. That is too few')
  expect(beforehand(2, 3)).toContain('You talk instead')
  expect(beforehand(3, 3)).toContain('never whose. If all say the same, it is known of each. Where fewer than three')
  expect(beforehand(0, 3)).toContain('If all say the same, it is known of each.')
  expect(beforehand(4, 6)).toContain('You ask four colleagues. That is too few')
  expect(beforehand(6, 6)).toContain('Where fewer than 6 chose')
  expect(beforehand(12, 3)).toContain('You ask 12 colleagues.')
})
