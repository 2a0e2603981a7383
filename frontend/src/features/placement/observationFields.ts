import type { Wire } from '../../lib/api'
import type { Form } from '../audit/shape'

export type Observation = Wire['Observation']

/** An observation as it stands on the page. */
export type ObservationFields = Pick<Observation, 'choice' | 'level' | 'note'>

export interface ObservationShape {
  saved: Observation
  fields: ObservationFields
  input: Wire['ObservationInput']
}

export function observationFields({ choice, level, note }: ObservationFields): ObservationFields {
  return { choice, level, note }
}

function canonical({ choice, level, note }: ObservationFields): string {
  return JSON.stringify([choice, choice === 'level' ? level : null, note])
}

/** What a trainee saw, or had no chance to see, of one criterion. */
export const observationForm: Form<ObservationShape> = {
  fieldsOf: observationFields,
  textsOf: ({ note }) => [{ path: 'note', text: note }],
  faultsOf: () => [],
  inputOf: ({ choice, level, note }, saved, waits, textReasons) => ({
    choice,
    level: choice === 'level' ? level : null,
    note: waits('note') ? saved.note : note,
    textReasons,
  }),
  same: (one, other) => canonical(one) === canonical(other),
  isSaved: (value): value is Observation => typeof value === 'object' && value !== null && 'criterionId' in value && 'note' in value,
}

export function notObserved(criterionId: string): Observation {
  return { criterionId, choice: '', level: null, note: '', textReasons: [], version: 0, savedAt: null }
}
