import { describe, expect, it } from 'vitest'
import { sameAnswer, type AnswerInput } from './answerFields'

describe('whether two answers say the same', () => {
  const answer: AnswerInput = {
    choice: 'not_sure',
    level: null,
    note: '',
    reason: '',
    whoCouldTell: '',
    howChecked: '',
    evidence: [],
    textReasons: [],
  }

  it('does not look at a level that is not the answer', () => {
    expect(sameAnswer(answer, { ...answer, level: 2 })).toBe(true)
    expect(sameAnswer({ ...answer, choice: 'level', level: 1 }, { ...answer, choice: 'level', level: 2 })).toBe(false)
  })

  it('looks at why a level is lower, and only at a level’s', () => {
    expect(sameAnswer(answer, { ...answer, lowerBecause: 'we_stopped' })).toBe(true)
    const level: AnswerInput = { ...answer, choice: 'level', level: 1 }
    expect(sameAnswer(level, { ...level, lowerBecause: '' })).toBe(true)
    expect(sameAnswer(level, { ...level, lowerBecause: 'looked_harder' })).toBe(false)
  })

  it('looks at every text, to the character', () => {
    expect(sameAnswer(answer, { ...answer, note: ' ' })).toBe(false)
    expect(sameAnswer({ ...answer, note: '\u00e9' }, { ...answer, note: 'e\u0301' })).toBe(false)
  })

  it('looks at the order of the evidence', () => {
    const [one, two] = ['a', 'b'].map((id) => ({ id, what: id, date: '', where: '' }))
    expect(sameAnswer({ ...answer, evidence: [one!, two!] }, { ...answer, evidence: [two!, one!] })).toBe(false)
  })
})
