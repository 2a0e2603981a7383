import { expect, it } from 'vitest'
import { whoSees, whoSeesNote } from './whoSees'

const nowhere = 'The practice cannot see it, nor that it exists.'

it('says that nobody else sees it until somebody chooses otherwise', () => {
  for (const state of ['draft', 'submitted', 'withdrawn'] as const) {
    const words = whoSees({ state, release: 'kept', releasedAt: null })
    expect(words).toBe(`Only you see this. ${nowhere} Your supervisor has no way in.`)
  }
})

it('promises that the practice cannot know of it only for as long as that is true', () => {
  const at = '2026-11-22T10:42:00Z'
  const told = (release: 'group' | 'pooled' | 'shared', releasedAt: string | null) => whoSees({ state: 'submitted', release, releasedAt })
  expect(told('group', null)).toContain(nowhere)
  expect(told('shared', null)).toContain('Until then the practice cannot see it, nor that it exists.')
  expect(told('shared', at)).toContain('The practice’s lead can read what you shared, with your name.')
  expect(told('shared', at)).not.toContain('nor that it exists')
  expect(told('pooled', null)).toContain('never your words')
  expect(told('pooled', at)).not.toContain('Only you')
})

it('says of a note what becomes of it', () => {
  expect(whoSeesNote({ state: 'draft', release: 'kept', releasedAt: null })).toContain('Only you see this note.')
})

it('what is put together with others promises no more than it keeps', () => {
  for (const releasedAt of [null, '2027-01-01T06:00:00Z']) {
    const said = whoSees({ state: 'submitted', release: 'pooled', releasedAt })
    expect(said).toContain('If all say the same, it knows that of each.')
    expect(said).not.toContain('never which are yours')
  }
})
