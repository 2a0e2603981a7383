import { expect, test } from 'vitest'
import { inFours } from './inFours'

test.each([
  ['JBSWY3DPEHPK3PXP', 'JBSW Y3DP EHPK 3PXP'],
  ['JBSW Y3', 'JBSW Y3'],
  ['', ''],
])('%s is read as %s', (letters, read) => {
  expect(inFours(letters)).toBe(read)
})
