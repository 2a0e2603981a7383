import { describe, expect, it } from 'vitest'
import type { Wire } from '../../lib/api'
import { changeWords, levelBefore } from './changeWords'

function earlier(change: Partial<Wire['EarlierCriterion']>): Wire['EarlierCriterion'] {
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
  return { criterionId: 'REG-1', kind: 'unchanged', comparable: true, why: '', answers: [answer], ...change }
}

describe('a question that was answered before', () => {
  it('says nothing where it asks the same', () => {
    expect(changeWords(earlier({}))).toBe('')
    expect(changeWords(earlier({ kind: 'editorial' }))).toBe('')
  })

  it('says how its wording changed, also for a kind that it does not know', () => {
    expect(changeWords(earlier({ kind: 'merged', comparable: false }))).toContain('several questions')
    expect(changeWords(earlier({ kind: 'rewritten', comparable: false }))).toBe('The wording has changed since then.')
    expect(changeWords(earlier({ kind: 'new', comparable: false, answers: [] }))).toContain('new since last time')
  })

  it('gives a level to compare with only where both ask the same', () => {
    expect(levelBefore(earlier({}))).toBe(2)
    expect(levelBefore(earlier({ comparable: false }))).toBeNull()
    expect(levelBefore(earlier({ answers: [] }))).toBeNull()
    expect(levelBefore(undefined)).toBeNull()
  })
})
