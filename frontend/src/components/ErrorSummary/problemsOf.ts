import { isProblem } from '../../lib/problem'
import type { SummaryError } from './ErrorSummary'

/**
 * What the server did not accept, each sentence with the field that it is about. `fieldIds` gives the id of the input
 * for each of the server's names; what belongs to no field leads to `otherwise`, if there is one.
 */
export function problemsOf(error: unknown, fieldIds: Record<string, string>, otherwise?: string): SummaryError[] {
  if (!error) return []
  if (!isProblem(error)) return [{ message: 'Sorry, there is a problem with the service. Try again.', fieldId: otherwise }]
  if (error.fields.length === 0) return [{ message: error.message, fieldId: otherwise }]
  return error.fields.map(({ field, message }) => ({ message, fieldId: fieldIds[field] ?? otherwise }))
}

/** The sentence for one input. */
export function errorAt(errors: SummaryError[], id: string): string | undefined {
  return errors.find(({ fieldId }) => fieldId === id)?.message
}
