import { describe, expect, it } from 'vitest'
import type { Wire } from '../../lib/api'
import { aboutHowLong, countQuestions, questionPlace, questionsByDomain } from './questions'

function criterion(id: string, domain: string, essential: boolean): Wire['Criterion'] {
  return {
    id,
    domain,
    essential,
    title: id,
    statement: id,
    principles: [],
    whyItMatters: '',
    contentNote: '',
    levels: [],
    evidenceExamples: [],
    placementMode: 'observe',
    placementPrompt: '',
    suggestedActions: [],
    sources: [],
  }
}

const other = { label: '', prompts: '', needsReason: false }
const set: Wire['CriteriaSet'] = {
  setId: 'set',
  version: '1',
  title: '',
  agreed: false,
  notice: '',
  method: '',
  notValidated: '',
  checksum: '',
  scale: { levels: [], notSure: other, doesNotApply: other, choose: '', topLevelNeeds: '' },
  principles: [],
  domains: [
    { id: 'A', title: 'Making contact', plain: '' },
    { id: 'B', title: 'Being known', plain: '' },
  ],
  sources: [],
  // Not in the order of the domains.
  criteria: [criterion('B1', 'B', false), criterion('A1', 'A', true), criterion('A2', 'A', false), criterion('A3', 'A', true)],
}

describe('the order of the questions', () => {
  it('goes by domain, and leaves out a domain that the form does not ask about', () => {
    const ids = (form: Wire['Form']) => questionsByDomain(set, form).map(({ criteria }) => criteria.map(({ id }) => id))
    expect(ids('full')).toEqual([['A1', 'A2', 'A3'], ['B1']])
    expect(ids('short')).toEqual([['A1', 'A3']])
    expect(countQuestions(set, 'full')).toBe(4)
    expect(countQuestions(set, 'short')).toBe(2)
  })

  it('names a question by its place, which the form decides', () => {
    expect(questionPlace(set, 'full', 'A3')).toMatchObject({ name: 'Making contact, 3\u00a0of\u00a03', next: { id: 'B1' } })
    expect(questionPlace(set, 'short', 'A3')).toMatchObject({ name: 'Making contact, 2\u00a0of\u00a02', previous: { id: 'A1' } })
    expect(questionPlace(set, 'short', 'A3')?.next).toBeUndefined()
  })

  it('knows no place for what is not asked', () => {
    expect(questionPlace(set, 'short', 'A2')).toBeUndefined()
    expect(questionPlace(set, 'full', 'none')).toBeUndefined()
  })
})

it('says how long it takes in whole fives', () => {
  expect([1, 14, 43].map(aboutHowLong)).toEqual(['about 5 minutes', 'about 15 minutes', 'about 45 minutes'])
})
