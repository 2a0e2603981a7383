import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { guard, guardSentences } from '../../lib/guard'
import { isProblem } from '../../lib/problem'
import { supportNumbers } from '../../lib/supportNumbers'

export type LineKind = Wire['PublicLine']['kind']
export type LineField = 'said' | 'answer'

export const lineFields: LineField[] = ['said', 'answer']

/** As many characters as can be read on a wall; the server counts the same. */
const longest = 500

export function lineFieldId(field: string): string {
  return `line-${field}`
}

/** What stands before the practice's answer. */
export function answerLabel(kind: LineKind): string {
  return kind === 'could_not' ? 'We could not because' : 'We did'
}

/** The kind of line that an action allows. */
export function kindOf(status: Wire['ActionStatus']): LineKind {
  if (status === 'done') return 'did'
  return status === 'dropped' ? 'could_not' : 'open'
}

/**
 * What a line begins with: what it is about, since nobody is quoted who said nothing, and the action's own words, for the
 * lead to put right. Nothing of it is saved by itself.
 */
export function firstWords(action: Wire['Action'], about: string): Wire['PublicLineInput'] {
  return {
    said: about && `About: ${about}`,
    answer: action.status === 'dropped' ? action.statusReason : action.what,
    textReasons: [],
    shown: true,
  }
}

/** The part of a line that a change sends back. */
export function lineInput({ said, answer, textReasons, shown }: Wire['PublicLine']): Wire['PublicLineInput'] {
  return { said, answer, textReasons, shown }
}

/** What the guard found in a text and has no reason for yet. The practice’s own name and telephone are nobody’s secret. */
export function foundIn(line: Wire['PublicLineInput'], field: LineField, practice: Wire['Practice']): Wire['GuardKind'][] {
  const { shownName: practiceName, telephone, postcode } = practice
  const kinds = guard(line[field], { practiceName, telephone, postcode, supportNumbers }).map(({ kind }) => kind)
  const answered = line.textReasons.filter((reason) => reason.field === field).map(({ kind }) => kind)
  return [...new Set(kinds)].filter((kind) => !answered.includes(kind))
}

/** What keeps a line from being sent, with links to its fields. */
export function whatIsWrong(line: Wire['PublicLineInput'], kind: LineKind, practice: Wire['Practice']): SummaryError[] {
  return lineFields.flatMap((field): SummaryError[] => {
    const fieldId = lineFieldId(field)
    if (line[field].trim() === '') return [{ message: whatToSay(field, kind), fieldId }]
    if ([...line[field]].length > longest) return [{ message: `Use ${longest} characters or fewer`, fieldId }]
    return foundIn(line, field, practice).map((found) => ({ message: guardSentences[found], fieldId }))
  })
}

function whatToSay(field: LineField, kind: LineKind): string {
  if (field === 'said') return 'Say what people told you'
  return kind === 'could_not' ? 'Say why you could not' : 'Say what you did'
}

/** What the server did not accept. */
export function whatWasNotTaken(error: unknown): SummaryError[] {
  if (!error) return []
  if (!isProblem(error)) return [{ message: 'Sorry, there is a problem with the service. Try again.' }]
  if (error.code === 'stale')
    return [{ message: 'Somebody else changed this line while you had it open. Theirs is shown below. Save again to keep yours.' }]
  if (error.fields.length === 0) return [{ message: error.message }]
  return error.fields.map(({ field, message }) => ({ message, fieldId: lineFieldId(field) }))
}
