import { describe, expect, it } from 'vitest'
import type { Wire } from '../../lib/api'
import { changedLine, inAll, kindWords, outcomes } from './outcomeWords'

function line(outcome: Wire['UpgradeLine']['outcome']): Wire['UpgradeLine'] {
  return { outcome, kind: 'unchanged', criterionId: 'REG-1', title: 'Joining', why: '', answers: [] }
}

const answer: Wire['AnswerBefore'] = {
  criterionId: 'REG-1',
  statement: 'Anyone can join.',
  choice: 'level',
  level: 2,
  levelWords: 'Mostly',
  note: '',
  reason: '',
  whoCouldTell: '',
  howChecked: '',
  evidence: [],
  lowerBecause: '',
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

  it('promises to keep beside the question only what each kind of change keeps there', () => {
    const about = outcomes.find(({ outcome }) => outcome === 'look_again')?.about
    expect(about).toContain('What you wrote stays beside it')
    expect(about).not.toContain('evidence')
  })

  it('says that the words changed since an answer only where there is one', () => {
    const done = (lines: Wire['UpgradeLine'][]): Wire['Upgrade'] => ({
      state: 'done',
      setId: 'starter',
      fromVersion: '0.1.0',
      toVersion: '0.2.0',
      hash: '',
      lines,
      canUndo: true,
    })
    const answered = { ...line('look_again'), answers: [answer] }
    expect(changedLine(done([answered]), 'REG-1')).toBe(answered)
    expect(changedLine(done([line('look_again')]), 'REG-1')).toBeUndefined()
    expect(changedLine({ ...done([answered]), state: 'available' }, 'REG-1')).toBeUndefined()
    expect(changedLine(done([answered]), 'REG-2')).toBeUndefined()
  })
})
