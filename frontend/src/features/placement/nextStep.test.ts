import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { nextStep } from './nextStep'

const set = {} as Wire['CriteriaSet']

function step(release: Wire['Assessment']['release'], state: Wire['Placement']['state']) {
  const placement = { id: 'p', state } as Wire['Placement']
  return nextStep(placement, { state: 'submitted', release, releasedAt: null, confirmFrom: null, poolsOn: '2027-01-01' } as Wire['Assessment'], set, 0)
}

test('what was finished and kept can be written on until the days of writing are over', () => {
  expect(step('kept', 'open').reopens).toBe(true)
  expect(step('kept', 'closed').reopens).toBe(false)
})

test('what somebody else may see is kept again before it is written on', () => {
  for (const release of ['group', 'pooled', 'shared'] as const) expect(step(release, 'open').reopens).toBeUndefined()
})
