import { guard } from './guard'
import type { GuardKind } from './guard/scan'
import { supportNumbers } from './supportNumbers'

const anyones = { practiceName: '', telephone: '', postcode: '', supportNumbers }

const mayBePatients: readonly GuardKind[] = ['nhs_number', 'ten_digits']

/**
 * What of an unsaved form may be kept in this tab. A text that holds what may be a patient's number is not, nor one in which
 * a number is being typed: what was kept of it `before` stays.
 */
export function keepable(filled: Record<string, unknown>, numberOnTheWay: string, before: Record<string, unknown>): Record<string, unknown> {
  const waits = (value: unknown) => typeof value === 'string' && value !== '' && (value === numberOnTheWay || holdsPatients(value))
  return Object.fromEntries(
    Object.entries(filled).flatMap(([field, value]) => {
      if (value === before[field] || !waits(value)) return [[field, value]]
      return field in before ? [[field, before[field]]] : []
    }),
  )
}

function holdsPatients(text: string): boolean {
  return guard(text, anyones).some(({ kind }) => mayBePatients.includes(kind))
}
