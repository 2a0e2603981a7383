import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'

/** The id on the page of the field that the wire calls so. */
export function fieldId(field: string): string {
  return `action-${field}`
}

/** What the person left out or mistyped, before anything is sent. */
export function whatIsMissing(input: Wire['ActionInput'], dates: { due: string | null; doneOn: string | null }): SummaryError[] {
  const missing: SummaryError[] = []
  const need = (field: string, message: string) => missing.push({ message, fieldId: fieldId(field) })
  if (input.what.trim() === '') need('what', 'Enter what you will do')
  if (dates.due === null) need('due', 'Enter a real date, or leave all three boxes empty')
  if (input.status === 'blocked' && input.statusReason.trim() === '') need('statusReason', 'Say what is in the way')
  if (input.status === 'dropped' && input.statusReason.trim() === '') need('statusReason', 'Say why you dropped it')
  if (input.status === 'done' && input.evidenceNote.trim() === '') need('evidenceNote', 'Say what shows that it is done')
  if (input.status === 'done' && !dates.doneOn) need('doneOn', 'Enter the date on which it was done')
  return missing
}

/** What the server did not accept. */
export function whatWasRefused(error: unknown): SummaryError[] {
  if (!isProblem(error)) return []
  if (error.code === 'stale')
    return [{ message: 'Somebody else changed this action while you had it open. Nothing is lost: compare the two below.' }]
  if (error.fields.length === 0) return [{ message: error.message }]
  return error.fields.map(({ field, message }) => ({ message, fieldId: fieldId(field) }))
}
