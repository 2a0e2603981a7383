import { describe, expect, it } from 'vitest'
import type { Wire } from '../../lib/api'
import { comparedWords, inShort, levelWords, spanWords, whyLower } from './progressWords'

function action(change: Partial<Wire['ProgressAction']>): Wire['ProgressAction'] {
  return {
    actionId: 'a',
    criterionId: 'REG-1',
    what: 'Put a sign up',
    ownerRole: '',
    due: '',
    status: 'not_started',
    statusReason: '',
    evidenceNote: '',
    doneOn: '',
    since: '2025-01-01',
    moved: 0,
    ...change,
  }
}

function point(level: number, lowerBecause: Wire['LowerBecause'] = ''): Wire['CriterionPoint'] {
  return { auditId: `at-${level}`, choice: 'level', level, newWording: false, lowerBecause }
}

function trend(moved: Wire['CriterionTrend']['moved'], points: Wire['CriterionPoint'][]): Wire['CriterionTrend'] {
  return { criterionId: moved, domain: 'REG', title: moved, essential: false, compared: moved !== 'none', moved, points }
}

describe('what a lead reads in a minute', () => {
  it('parts actions by what became of them, the soonest first', () => {
    const { done, open, dropped } = inShort({
      criteria: [],
      actions: [
        action({ actionId: 'later', due: '2026-05-01' }),
        action({ actionId: 'undated' }),
        action({ actionId: 'soon', due: '2026-02-01', status: 'blocked' }),
        action({ actionId: 'second', status: 'done', doneOn: '2025-09-01' }),
        action({ actionId: 'first', status: 'done', doneOn: '2025-03-01' }),
        action({ actionId: 'gone', status: 'dropped' }),
      ],
    })
    expect(open.map(({ actionId }) => actionId)).toEqual(['soon', 'later', 'undated'])
    expect(done.map(({ actionId }) => actionId)).toEqual(['first', 'second'])
    expect(dropped.map(({ actionId }) => actionId)).toEqual(['gone'])
  })

  it('counts as moved only what can be compared', () => {
    const criteria = [trend('up', []), trend('down', []), trend('same', []), trend('none', [])]
    const { up, down, same } = inShort({ actions: [], criteria })
    expect([up, down, same].map((list) => list.length)).toEqual([1, 1, 1])
  })
})

describe('what is compared', () => {
  const audit = { auditId: 'a', submittedOn: '2025-10-03', form: 'full', criteriaVersion: '0.1.0', sites: [] } as const
  const progress = { audits: [audit, { ...audit, submittedOn: '2026-11-04' }], compared: 40, comparable: 41, criteriaInAll: 43 }

  it('is said with its counts', () => {
    expect(comparedWords(progress as unknown as Wire['Progress'])).toBe(
      '41 of 43 criteria ask the same each time, and 40 of them were rated both times.',
    )
    expect(comparedWords({ ...progress, compared: 43, comparable: 43 } as unknown as Wire['Progress'])).toBe(
      'All 43 criteria ask the same each time, and were rated both times.',
    )
    expect(spanWords([...progress.audits].map((each) => ({ ...each, sites: [] })))).toBe(
      'From 3 October 2025 to 4 November 2026',
    )
  })
})

describe('how a criterion moved', () => {
  const labels = ['Not yet', 'Starting', 'Mostly in place', 'In place and checked']

  it('is said from the first to the latest', () => {
    expect(levelWords(trend('up', [point(0), point(1), point(2)]), labels)).toBe('From “Not yet” to “Mostly in place”')
    expect(levelWords(trend('same', [point(1), point(1)]), labels)).toBe('Starting')
    expect(levelWords(trend('none', [point(1), point(2)]), labels)).toBe('')
  })

  it('has its reason where somebody gave one', () => {
    expect(whyLower(trend('down', [point(2), point(1, 'looked_harder')]))).toBe('We looked harder this time')
    expect(whyLower(trend('down', [point(2), point(1)]))).toBe('')
  })
})
