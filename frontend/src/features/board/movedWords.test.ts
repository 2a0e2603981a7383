import { expect, test } from 'vitest'
import { movedWords } from './movedWords'

test('what moved is told without judging', () => {
  const since = '2026-03-02'
  expect(movedWords({ since, higher: [], lower: [] })).toBe('The same words as on 2 March 2026.')
  expect(movedWords({ since, higher: ['Registration'], lower: ['Privacy and records', 'Asking'] })).toBe(
    'Since 2 March 2026: further along in “Registration”; seen differently in “Privacy and records”, “Asking”.',
  )
})
