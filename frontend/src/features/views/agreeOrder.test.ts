import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { agreeGroups, nextToAgree } from './agreeOrder'

function item(criterionId: string, highest: number | null, agreed = false): Wire['AgreeItem'] {
  const spread = highest === null ? null : { lowest: 0, highest, most: null, notSure: false }
  return { criterionId, spread, question: '', own: null, agreed }
}

const items = [item('A', 3), item('B', 2), item('C', 1), item('D', 0), item('E', null)]

test('the widest come first, and what has nothing to show last', () => {
  expect(agreeGroups(items).map(({ id, items: each }) => [id, each.map(({ criterionId }) => criterionId)])).toEqual([
    ['apart', ['A', 'B']],
    ['near', ['C', 'D']],
    ['talk', ['E']],
  ])
})

test('a group without anything is left out', () => {
  expect(agreeGroups([item('E', null)]).map(({ id }) => id)).toEqual(['talk'])
})

test('one goes on to the next that is not agreed, round to the start', () => {
  expect(nextToAgree(items, 'A')?.criterionId).toBe('B')
  expect(nextToAgree([item('A', 3), item('B', 2, true), item('C', 1)], 'A')?.criterionId).toBe('C')
  expect(nextToAgree([item('A', 3), item('B', 2, true)], 'B')?.criterionId).toBe('A')
  expect(nextToAgree([item('A', 3), item('B', 2, true)], 'A')).toBeUndefined()
})
