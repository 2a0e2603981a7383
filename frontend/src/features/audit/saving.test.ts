import { describe, expect, it } from 'vitest'
import { answerForm, newEvidence, type Answer, type AnswerShape } from './answerFields'
import * as saving from './saving'
import type { Check, Draft } from './saving'

const answer: Answer = {
  criterionId: 'CON-02',
  choice: 'level',
  level: 1,
  note: 'Two of us do this.',
  reason: '',
  whoCouldTell: '',
  howChecked: '',
  evidence: [], lowerBecause: '',
  evidenceToAdd: false,
  complete: true,
  textReasons: [],
  version: 3,
  savedAt: '2026-11-22T10:42:00Z',
}

// Stands for the guard, whose own rules are proved elsewhere.
const check: Check = (text) => ({
  refused: text.includes('NUMBER'),
  asked: text.includes('@') ? ['email'] : [],
})

const fresh = () => saving.openDraft(answerForm, answer)
const next = (draft: Draft<AnswerShape>, key = 'key-1') => saving.prepare(draft, check, key)
const saved = (draft: Draft<AnswerShape>): Draft<AnswerShape> =>
  saving.acknowledged(draft, { ...answer, ...draft.sending!.input, version: draft.sending!.version + 1 })

describe('sending', () => {
  it('sends nothing while nothing has changed', () => {
    expect(next(fresh()).sending).toBeNull()
    expect(saving.isUnsent(fresh())).toBe(false)
  })

  it('sends what is saved once more when people stay with it, and nothing twice', () => {
    const stays = saving.again(fresh(), 'key-2')
    expect(stays.sending).toMatchObject({ key: 'key-2', version: 3, input: { level: 1, note: 'Two of us do this.' } })
    expect(saving.again(stays, 'key-3')).toBe(stays)
    expect(next(stays)).toBe(stays)
    const changed = saving.edit(fresh(), { note: 'All of us do.' })
    expect(saving.again(changed, 'key-2')).toBe(changed)
  })

  it('sends the whole answer with the version it saw', () => {
    const draft = next(saving.edit(fresh(), { note: 'All of us do.' }))
    expect(draft.sending).toMatchObject({ key: 'key-1', version: 3, input: { level: 1, note: 'All of us do.' } })
  })

  it('repeats the same body with the same key until it is acknowledged, whatever is typed meanwhile', () => {
    const first = next(saving.edit(fresh(), { note: 'One' }))
    const tried = saving.unanswered(saving.unanswered(first))
    const typedOn = next(saving.edit(tried, { note: 'One and two' }), 'key-2')
    expect(typedOn.sending).toEqual(first.sending)
    expect(typedOn.attempts).toBe(2)
    const then = next(saved(typedOn), 'key-2')
    expect(then.sending).toMatchObject({ key: 'key-2', version: 4, input: { note: 'One and two' } })
  })

  it('never changes the page when a save is acknowledged', () => {
    const draft = next(saving.edit(fresh(), { note: 'One' }))
    const typedOn = saving.edit(draft, { note: 'One more' })
    expect(saved(typedOn).here).toBe(typedOn.here)
  })

  it('waits longer after each attempt, up to half a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(saving.retryAfter)).toEqual([1, 2, 4, 8, 15, 30, 30])
  })

  it('keeps its key when the session has ended, and goes on after signing in', () => {
    const draft = saving.signedOut(next(saving.edit(fresh(), { note: 'One' })))
    expect(draft.trouble).toEqual({ kind: 'signed_out' })
    const back = saving.signedIn(draft)
    expect(back.trouble).toBeNull()
    expect(back.sending?.key).toBe('key-1')
  })

  it('does not ask again for what the server will not take at all', () => {
    const draft = saving.rejected(next(saving.edit(fresh(), { note: 'One' })), 'It was submitted.')
    expect(next(draft).sending).toBeNull()
    expect(saving.isUnsent(draft)).toBe(true)
    expect(next(saving.edit(draft, { note: 'Two' })).sending).not.toBeNull()
  })
})

describe('a field that is refused', () => {
  const draft = () => next(saving.edit(fresh(), { note: 'NUMBER', howChecked: 'We asked ten people.' }))

  it('goes with its last saved text while the other fields are saved', () => {
    expect(draft().sending?.input).toMatchObject({ note: answer.note, howChecked: 'We asked ten people.' })
    expect(saving.toSay(draft(), 'note')).toEqual({ kind: 'refused', message: saving.refusedMessage })
  })

  it('stays unsent, and is sent once the number is out', () => {
    const after = saved(draft())
    expect(saving.isUnsent(after)).toBe(true)
    expect(next(after).sending).toBeNull()
    expect(next(saving.edit(after, { note: 'No longer' })).sending?.input.note).toBe('No longer')
  })

  it('is treated the same when only the server noticed', () => {
    const sent = next(saving.edit(fresh(), { note: 'hidden', howChecked: 'Asked.' }))
    const told = saving.refused(sent, [{ field: 'note', message: 'Please take it out.' }], false)
    const again = next(told, 'key-2')
    expect(again.sending).toMatchObject({ key: 'key-2', input: { note: answer.note, howChecked: 'Asked.' } })
    expect(saving.toSay(again, 'note')).toEqual({ kind: 'refused', message: 'Please take it out.' })
  })
})

describe('a text that is asked about', () => {
  const typed = () => saving.edit(saving.caretAt(fresh(), 'note', false), { note: 'Write to a@b.example' })

  it('waits, and is asked about on leaving the field', () => {
    const within = next(typed())
    expect(within.sending).toBeNull()
    expect(saving.toSay(within, 'note')).toBeUndefined()
    expect(saving.toSay(saving.leave(within, 'note', check), 'note')).toEqual({ kind: 'asked', kinds: ['email'] })
  })

  it('is saved when a reason is picked, and not asked about again', () => {
    const picked = saving.pickReason(saving.leave(typed(), 'note', check), { field: 'note', kind: 'email', reason: 'ours' })
    const sent = next(picked)
    expect(sent.sending?.input).toMatchObject({
      note: 'Write to a@b.example',
      textReasons: [{ field: 'note', kind: 'email', reason: 'ours' }],
    })
    const other = saving.leave(saving.edit(saved(sent), { note: 'Or to c@d.example' }), 'note', check)
    expect(saving.toSay(other, 'note')).toBeUndefined()
  })

  it('is asked about when only the server noticed', () => {
    const sent = next(saving.edit(fresh(), { note: 'Mr Hill' }))
    const asked = next(saving.refused(sent, [{ field: 'note', message: 'Who is it?', kind: 'titled_name' }], true))
    expect(saving.toSay(asked, 'note')).toEqual({ kind: 'asked', kinds: ['titled_name'] })
    expect(asked.sending).toBeNull()
    const picked = saving.pickReason(asked, { field: 'note', kind: 'titled_name', reason: 'colleague' })
    expect(next(picked).sending?.input.note).toBe('Mr Hill')
  })
})

describe('a number that is being typed', () => {
  it('is not sent while the caret stands in it', () => {
    const typing = saving.edit(saving.caretAt(fresh(), 'note', true), { note: 'Ring 01179', choice: 'not_sure' })
    expect(next(typing).sending?.input).toMatchObject({ choice: 'not_sure', note: answer.note })
    const out = saving.caretAt(saved(next(typing)), 'note', false)
    expect(next(out).sending?.input.note).toBe('Ring 01179')
  })
})

describe('evidence', () => {
  const row = newEvidence('6c0e6ad1-9f0b-4b8e-8f7c-0d8f4f3a9b11')

  it('is not sent while it is blank', () => {
    const draft = saving.edit(fresh(), { evidence: [row] })
    expect(next(draft).sending).toBeNull()
    expect(saving.isUnsent(draft)).toBe(false)
  })

  it('is sent without a date that is not one', () => {
    const draft = next(saving.edit(fresh(), { evidence: [{ ...row, what: 'Page', day: '31', month: '2', year: '2026' }] }))
    expect(draft.sending?.input.evidence).toEqual([{ id: row.id, what: 'Page', date: '', where: '' }])
    expect(saving.toSay(draft, `evidence.${row.id}.date`)?.kind).toBe('fault')
    expect(saving.isUnsent(saved(draft))).toBe(true)
  })
})

describe('two people on one answer', () => {
  const theirs: Answer = { ...answer, note: 'Theirs', version: 4 }
  const mine = () => saving.overtaken(next(saving.edit(fresh(), { note: 'Mine' })), theirs)

  it('stops and shows both', () => {
    expect(mine().theirs).toEqual(theirs)
    expect(mine().here.note).toBe('Mine')
    expect(next(mine()).sending).toBeNull()
  })

  it('sends mine over theirs when mine is chosen', () => {
    const sent = next(saving.keepMine(mine()), 'key-2')
    expect(sent.sending).toMatchObject({ key: 'key-2', version: 4, input: { note: 'Mine' } })
    expect(sent.setAside.map(({ note }) => note)).toEqual(['Theirs'])
  })

  it('shows theirs when theirs is chosen, with mine within reach', () => {
    const draft = saving.keepTheirs(mine())
    expect(draft.here.note).toBe('Theirs')
    expect(draft.setAside.map(({ note }) => note)).toEqual(['Mine'])
    expect(saving.isUnsent(draft)).toBe(false)
  })

  it('puts what was set aside back, and sets aside what stood there', () => {
    const draft = saving.keepTheirs(mine())
    const back = saving.putBack(draft, draft.setAside[0]!)
    expect(back.here.note).toBe('Mine')
    expect(back.setAside.map(({ note }) => note)).toEqual(['Theirs'])
    expect(saving.forget(back, back.setAside[0]!).setAside).toEqual([])
  })

  it('asks nobody when both say the same', () => {
    const same = saving.overtaken(next(saving.edit(fresh(), { note: 'Theirs' })), theirs)
    expect(same.theirs).toBeNull()
    expect(saving.isUnsent(same)).toBe(false)
  })

  it('takes over a later answer only while nothing is unsent', () => {
    expect(saving.refresh(fresh(), theirs).here.note).toBe('Theirs')
    expect(saving.refresh(saving.edit(fresh(), { note: 'Mine' }), theirs).here.note).toBe('Mine')
  })
})

describe('when a page cannot be written on any more', () => {
  const refused = () => saving.rejected(next(saving.edit(fresh(), { note: 'One' })), 'This self-assessment is submitted.')

  it('keeps what was written until its writer does not need it', () => {
    expect(saving.isUnsent(refused())).toBe(true)
    expect(refused().here.note).toBe('One')
    expect(saving.isUnsent(saving.takeSaved(refused()))).toBe(false)
    expect(saving.takeSaved(refused()).here.note).toBe('Two of us do this.')
  })

  it('never lets go of what is on its way', () => {
    const draft = next(saving.edit(fresh(), { note: 'One' }))
    expect(saving.takeSaved(draft)).toBe(draft)
  })

  it('sends it once more when the page can be written on again, and not before', () => {
    expect(next(refused(), 'key-2').sending).toBeNull()
    expect(next(saving.tryAgain(refused()), 'key-2').sending).toMatchObject({ key: 'key-2', input: { note: 'One' } })
  })
})
