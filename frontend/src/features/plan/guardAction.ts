import type { Wire } from '../../lib/api'
import { guard, guardSentences } from '../../lib/guard'
import { supportNumbers } from '../../lib/supportNumbers'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { fieldId } from './actionErrors'

type ActionInput = Wire['ActionInput']
type GuardKind = Wire['GuardKind']

/** The free texts of an action that the guard looks at, in the order of the form. */
export const guardedFields = ['statusReason', 'evidenceNote', 'what', 'firstStep', 'ownerRole', 'benefit', 'howWeKnow'] as const

export type GuardedField = (typeof guardedFields)[number]

export function isGuarded(field: string): field is GuardedField {
  return (guardedFields as readonly string[]).includes(field)
}

/** What the guard says about one field. */
export interface GuardWord {
  /** Refused outright: there is no reason for it. */
  refused: boolean
  /** Asked about, and not answered yet. */
  asked: GuardKind[]
}

/** Looks at one text. The practice's own name, telephone and postcode are nobody's secret. */
export function guardField(input: ActionInput, field: GuardedField, practice: Wire['Practice']): GuardWord {
  const context = {
    practiceName: practice.shownName,
    telephone: practice.telephone,
    postcode: practice.postcode,
    supportNumbers,
  }
  const kinds = [...new Set(guard(input[field], context).map(({ kind }) => kind))]
  const answered = input.textReasons.filter((reason) => reason.field === field).map(({ kind }) => kind)
  return {
    refused: kinds.includes('nhs_number'),
    asked: kinds.filter((kind) => kind !== 'nhs_number' && !answered.includes(kind)),
  }
}

/** What keeps an action from being sent, with links to its fields. */
export function whatTheGuardSays(input: ActionInput, practice: Wire['Practice']): SummaryError[] {
  return guardedFields.flatMap((field) => {
    const word = guardField(input, field, practice)
    if (word.refused) return [{ message: guardSentences.nhs_number, fieldId: fieldId(field) }]
    return word.asked.map((kind) => ({ message: guardSentences[kind], fieldId: fieldId(field) }))
  })
}
