import { describe, expect, it } from 'vitest'
import { fieldsOf } from './answerFields'
import { unanswered } from './answerQuery'
import { isLower, withReason } from './lowerBecause'

describe('a level that is lower than last time', () => {
  const here = { ...fieldsOf(unanswered('REG-1')), choice: 'level', level: 1, lowerBecause: 'staff_changed' } as const

  it('is lower than a level only', () => {
    expect(isLower({ choice: 'level', level: 1 }, 2)).toBe(true)
    expect(isLower({ choice: 'level', level: 2 }, 2)).toBe(false)
    expect(isLower({ choice: 'level', level: 0 }, null)).toBe(false)
    expect(isLower({ choice: 'not_sure', level: null }, 2)).toBe(false)
  })

  it('keeps its reason while it stays lower, and lets go of it after', () => {
    expect(withReason(here, { choice: 'level', level: 0 }, 2)).toEqual({ choice: 'level', level: 0 })
    expect(withReason(here, { choice: 'level', level: 2 }, 2)).toEqual({ choice: 'level', level: 2, lowerBecause: '' })
    expect(withReason(here, { choice: 'not_sure' }, 2)).toEqual({ choice: 'not_sure', lowerBecause: '' })
  })

  it('keeps its reason when something else changes', () => {
    expect(withReason(here, { note: 'Two of us left.' }, 2)).toEqual({ note: 'Two of us left.' })
  })
})
