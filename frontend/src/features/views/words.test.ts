import { expect, test } from 'vitest'
import { whoSeesView } from './words'

test('whoever gives a view reads what can be told from all of them together', () => {
  expect(whoSeesView({ spread: true })).toContain('If all say the same, it is known of each.')
  expect(whoSeesView({ spread: false })).not.toContain('known of each')
})
