import { describe, expect, it } from 'vitest'
import { readDate, sameAnswer, type AnswerInput } from './answerFields'

describe('the date in three boxes', () => {
  it.each([
    ['1', '3', '2026', '2026-03-01'],
    ['01', '03', '2026', '2026-03-01'],
    [' 29 ', '2', '2028', '2028-02-29'],
    ['', '', '', ''],
  ])('%s %s %s is %s', (day, month, year, date) => {
    expect(readDate({ day, month, year })).toBe(date)
  })

  it.each([
    ['31', '2', '2026'],
    ['29', '2', '2027'],
    ['0', '3', '2026'],
    ['1', '13', '2026'],
    ['1', '3', '26'],
    ['1', '', '2026'],
    ['1', '3', '2226'],
    ['one', '3', '2026'],
  ])('%s %s %s is no date', (day, month, year) => {
    expect(readDate({ day, month, year })).toBeUndefined()
  })
})

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

  it('looks at every text, to the character', () => {
    expect(sameAnswer(answer, { ...answer, note: ' ' })).toBe(false)
    expect(sameAnswer({ ...answer, note: '\u00e9' }, { ...answer, note: 'e\u0301' })).toBe(false)
  })

  it('looks at the order of the evidence', () => {
    const [one, two] = ['a', 'b'].map((id) => ({ id, what: id, date: '', where: '' }))
    expect(sameAnswer({ ...answer, evidence: [one!, two!] }, { ...answer, evidence: [two!, one!] })).toBe(false)
  })
})
