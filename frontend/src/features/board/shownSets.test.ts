import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { topOf, withNotices } from './shownSets'

function set(version: string, levels: number, agreed: boolean, notice: string): Wire['CriteriaSet'] {
  const scale = { levels: Array.from({ length: levels }, (_, level) => ({ level, label: `Level ${level}` })) }
  return { setId: 'starter', version, agreed, notice, scale } as unknown as Wire['CriteriaSet']
}

const sets = [set('0.1.0', 4, false, 'Not yet agreed'), set('0.2.0', 6, false, 'Not yet agreed'), set('1.0.0', 2, true, '')]

test('a mark is drawn on the scale that the practice answered', () => {
  expect(['0.1.0', '0.2.0', '1.0.0', '9.9.9'].map((criteriaVersion) => topOf(sets, { setId: 'starter', criteriaVersion }))).toEqual([3, 5, 1, 0])
})

test('each notice of what nobody agreed stands once', () => {
  expect(withNotices(sets).map(({ version }) => version)).toEqual(['0.1.0'])
  expect(withNotices(sets.slice(2))).toEqual([])
})
