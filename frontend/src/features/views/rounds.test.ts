import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { beforehand, freeParts, openRound } from './rounds'

function round(change: Partial<Wire['ViewRound']>): Wire['ViewRound'] {
  return { id: 'r', domains: [], colleagues: [], spread: true, openedAt: '2026-11-22T10:00:00Z', closedAt: null, ...change }
}

const closedAt = '2026-11-23T10:00:00Z'

test('a part whose spread was shown is not asked again', () => {
  expect(freeParts([round({ domains: ['CON'], closedAt })], ['REG', 'CON'])).toEqual(['REG'])
  expect(freeParts([round({ closedAt })], ['REG', 'CON'])).toEqual([])
})

test('one that showed nothing may be asked again, and an open one is not done', () => {
  expect(freeParts([round({ closedAt, spread: false }), round({ domains: ['CON'] })], ['REG', 'CON'])).toEqual(['REG', 'CON'])
})

test('one round is open at a time', () => {
  expect(openRound([round({ id: 'b' }), round({ id: 'a', closedAt })])?.id).toBe('b')
  expect(openRound([round({ closedAt })])).toBeUndefined()
})

test('everybody is told beforehand whether anything will be shown', () => {
  expect(beforehand(0)).toContain('From three colleagues on')
  expect(beforehand(1)).toContain('You ask one colleague. That is too few')
  expect(beforehand(2)).toContain('You talk instead')
  expect(beforehand(3)).toContain('never whose. Where fewer than three')
  expect(beforehand(12)).toContain('You ask 12 colleagues.')
})
