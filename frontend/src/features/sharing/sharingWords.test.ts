import { expect, test } from 'vitest'
import type { Wire } from '../../lib/api'
import { auditName, besideWords, groupWords, howMuchOf, levelHints, sameAgain } from './sharingWords'

function shared(group: Wire['AuditSharing']['group']): Wire['AuditSharing'] {
  return {
    auditId: 'a',
    submittedOn: '2026-03-02',
    form: 'short',
    setId: 'starter',
    criteriaVersion: '0.1.0',
    groupName: 'The group',
    group,
    benchmark: null,
  }
}

const full = { level: 'full', stuck: true, givenAt: '2026-03-03T10:00:00Z', version: 1 } as const

test('a self-assessment is named by its day and its form', () => {
  expect(auditName(shared(null))).toBe('Self-assessment of 2 March 2026, short form')
})

test('what the group sees is one sentence', () => {
  expect(groupWords(null)).toBe('Not shared.')
  expect(groupWords(full)).toBe('The group sees your answers and your plan, and what is stuck.')
  expect(groupWords({ ...full, level: 'domains', stuck: false })).toBe('The group sees a word for each topic.')
})

test('the least that can be shared names all that the board and its table show of a practice', () => {
  for (const shown of ['name', 'town', 'integrated care board', 'network', 'closed', 'form', 'version of the criteria', 'submitted'])
    expect(levelHints.taking_part).toContain(shown)
  for (const shown of ['name', 'town', 'integrated care board', 'network', 'closed', 'version of the criteria'])
    expect(besideWords('taking_part')).toContain(shown)
})

test('a word for each topic is said to be compared and counted', () => {
  for (const words of [levelHints.domains, besideWords('domains')]) {
    expect(words).toContain('moved')
    expect(words).toContain('counted together, without names')
  }
  expect(besideWords('taking_part')).not.toContain('counted')
})

test('the same is offered again only where the latest is not shared and an earlier one is', () => {
  expect(sameAgain([shared(null), shared(null)])).toBeUndefined()
  expect(sameAgain([shared(full), shared(full)])).toBeUndefined()
  expect(sameAgain([shared(null), shared(full)])).toEqual({ level: 'full', stuck: true })
})

test('an address that says nothing, or something else, is the least', () => {
  expect(howMuchOf(new URLSearchParams(''))).toEqual({ level: 'taking_part', stuck: false })
  expect(howMuchOf(new URLSearchParams('level=everything&stuck=yes'))).toEqual({ level: 'taking_part', stuck: false })
  expect(howMuchOf(new URLSearchParams('level=full&stuck=yes'))).toEqual({ level: 'full', stuck: true })
})
