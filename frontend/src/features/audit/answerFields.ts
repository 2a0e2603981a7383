import type { Wire } from '../../lib/api'
import { readDateParts, writeDateParts, type DateParts } from '../../lib/dates'
import type { FieldText, Form, TextReason } from './shape'

export type Answer = Wire['Answer']
export type AnswerInput = Wire['AnswerInput']
export type Choice = Wire['Choice']
export type LowerBecause = Wire['LowerBecause']

/** A piece of evidence as it stands on the page: its date in the three boxes in which it is typed. */
export interface EvidenceFields extends DateParts {
  id: string
  what: string
  where: string
}

/** An answer as it stands on the page. */
export interface AnswerFields {
  choice: Choice
  level: number | null
  note: string
  reason: string
  whoCouldTell: string
  howChecked: string
  evidence: EvidenceFields[]
  /** Why the level is lower than last time, if anybody wants to say. */
  lowerBecause: LowerBecause
}

export const textFields = ['note', 'reason', 'whoCouldTell', 'howChecked'] as const
export type TextField = (typeof textFields)[number]

export function newEvidence(id: string): EvidenceFields {
  return { id, what: '', day: '', month: '', year: '', where: '' }
}

type Stored = Omit<AnswerInput, 'textReasons'>

export function fieldsOf(answer: Stored): AnswerFields {
  const { choice, level, note, reason, whoCouldTell, howChecked } = answer
  return {
    choice,
    level,
    note,
    reason,
    whoCouldTell,
    howChecked,
    evidence: answer.evidence.map(({ id, what, date, where }) => ({ id, what, where, ...writeDateParts(date) })),
    lowerBecause: whyLower(answer),
  }
}

/** Only a level can be lower than another. */
function whyLower({ choice, lowerBecause = '' }: Pick<Stored, 'choice' | 'lowerBecause'>): LowerBecause {
  return choice === 'level' ? lowerBecause : ''
}

function textsOf(fields: AnswerFields): FieldText[] {
  return [
    ...textFields.map((field) => ({ path: field, text: fields[field] })),
    ...fields.evidence.flatMap(({ id, what, where }) => [
      { path: `evidence.${id}.what`, text: what },
      { path: `evidence.${id}.where`, text: where },
    ]),
  ]
}

export function isBlank(row: EvidenceFields): boolean {
  return [row.what, row.day, row.month, row.year, row.where].every((text) => text === '')
}

/**
 * The answer to send: what stands on the page, but the last saved text for the
 * paths that have to wait. A row of evidence that is still blank is not sent.
 */
function inputOf(
  here: AnswerFields,
  saved: Answer,
  waits: (path: string) => boolean,
  reasons: TextReason[],
): AnswerInput {
  const text = (field: TextField) => (waits(field) ? saved[field] : here[field])
  return {
    choice: here.choice,
    level: here.choice === 'level' ? here.level : null,
    note: text('note'),
    reason: text('reason'),
    whoCouldTell: text('whoCouldTell'),
    howChecked: text('howChecked'),
    evidence: here.evidence.filter((row) => !isBlank(row)).map((row) => evidenceInput(row, saved, waits)),
    textReasons: reasons,
    lowerBecause: whyLower(here),
  }
}

function evidenceInput(row: EvidenceFields, saved: Answer, waits: (path: string) => boolean) {
  const before = saved.evidence.find(({ id }) => id === row.id)
  return {
    id: row.id,
    what: waits(`evidence.${row.id}.what`) ? (before?.what ?? '') : row.what,
    date: readDateParts(row) ?? before?.date ?? '',
    where: waits(`evidence.${row.id}.where`) ? (before?.where ?? '') : row.where,
  }
}

/** Whether two answers say the same, whatever their versions and reasons. */
export function sameAnswer(one: Stored, other: Stored): boolean {
  return canonical(one) === canonical(other)
}

function canonical(answer: Stored): string {
  const { choice, level, note, reason, whoCouldTell, howChecked, evidence } = answer
  return JSON.stringify([
    choice,
    choice === 'level' ? level : null,
    ...[note, reason, whoCouldTell, howChecked],
    evidence.map(({ id, what, date, where }) => [id, what, date, where]),
    whyLower(answer),
  ])
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'criterionId' in value && 'evidence' in value
}

export interface AnswerShape {
  saved: Answer
  fields: AnswerFields
  input: AnswerInput
}

/** The practice's answer to a criterion. */
export const answerForm: Form<AnswerShape> = {
  fieldsOf,
  textsOf,
  faultsOf: ({ evidence }) =>
    evidence
      .filter((row) => readDateParts(row) === null)
      .map(({ id }) => ({ path: `evidence.${id}.date`, message: 'Enter a real date, such as 27 3 2026.' })),
  inputOf,
  same: sameAnswer,
  isSaved: isAnswer,
}
