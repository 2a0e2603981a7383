import { expect, it } from 'vitest'
import { answerForm, type Answer } from './answerFields'
import * as saving from './saving'
import { saveState } from './saveState'

const savedAt = '2026-11-22T10:42:00Z'
const answer: Answer = {
  criterionId: 'CON-2',
  choice: 'level',
  level: 1,
  note: '',
  reason: '',
  whoCouldTell: '',
  howChecked: '',
  evidence: [], lowerBecause: '',
  evidenceToAdd: false,
  complete: true,
  textReasons: [],
  version: 1,
  savedAt,
}
const check = (text: string) => ({ refused: text === 'refused', asked: [] })
const typed = (note: string) => saving.prepare(saving.edit(saving.openDraft(answerForm, answer), { note }), check, 'key')

it('says nothing of an answer that nobody has given', () => {
  expect(saveState(saving.openDraft(answerForm, { ...answer, version: 0, savedAt: null }))).toEqual({ kind: 'idle' })
})

it('tells saved, on its way, and not sent apart', () => {
  expect(saveState(saving.openDraft(answerForm, answer))).toEqual({ kind: 'saved', at: new Date(savedAt) })
  expect(saveState(typed('more'))).toEqual({ kind: 'saving' })
  expect(saveState(saving.unanswered(typed('more')))).toEqual({ kind: 'waiting' })
  expect(saveState(saving.signedOut(typed('more')))).toEqual({ kind: 'signed_out' })
})

it('never says saved while one field waits', () => {
  expect(saveState(typed('refused'))).toEqual({ kind: 'partly', at: new Date(savedAt) })
})

it('asks to choose when two people wrote', () => {
  const theirs = { ...answer, note: 'theirs', version: 2 }
  expect(saveState(saving.overtaken(typed('mine'), theirs))).toEqual({ kind: 'choose' })
})
