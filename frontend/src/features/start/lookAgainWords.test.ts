import { describe, expect, it } from 'vitest'
import { lookAgainWords } from './lookAgainWords'

describe('when to look again', () => {
  const last = { earlierAuditId: 'a1', submittedOn: '2025-10-03', shortFrom: '2026-04-03', fullFrom: '2026-10-03' }

  it('suggests nothing before it is time, or when nothing was submitted', () => {
    expect(lookAgainWords('p1', { ...last, state: 'not_yet' })).toBeUndefined()
    expect(
      lookAgainWords('p1', { state: 'first', earlierAuditId: null, submittedOn: '', shortFrom: '', fullFrom: '' }),
    ).toBeUndefined()
  })

  it('suggests the short form first and the full one later, and never says that it is late', () => {
    const short = lookAgainWords('p1', { ...last, state: 'short' })
    const full = lookAgainWords('p1', { ...last, state: 'full' })
    expect(short?.to).toBe('/practices/p1/audits/new?from=a1&form=short')
    expect(full?.to).toBe('/practices/p1/audits/new?from=a1&form=full')
    for (const each of [short, full]) {
      expect(each?.say).toContain('3 October 2025')
      expect(each?.say).not.toMatch(/late|due|overdue|must/i)
    }
  })
})
