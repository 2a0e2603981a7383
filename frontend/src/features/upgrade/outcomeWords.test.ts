import { describe, expect, it } from 'vitest'
import type { Wire } from '../../lib/api'
import { inAll, kindWords, outcomes } from './outcomeWords'

function line(outcome: Wire['UpgradeLine']['outcome']): Wire['UpgradeLine'] {
  return { outcome, kind: 'unchanged', criterionId: 'REG-1', title: 'Joining', why: '', answers: [] }
}

describe('what a newer version does to a draft', () => {
  it('counts only what there is', () => {
    expect(inAll([line('kept'), line('kept'), line('look_again'), line('new')])).toBe(
      '2 kept as they are, 1 needs another look and 1 new',
    )
    expect(inAll([line('kept')])).toBe('1 kept as they are')
    expect(inAll([])).toBe('')
  })

  it('begins with what needs a person, and has words for each outcome', () => {
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['look_again', 'new', 'retired', 'kept'])
    expect(kindWords('unchanged')).toBe('')
    expect(kindWords('merged')).not.toBe('')
  })
})
