import { effortWords, statusWords } from '../../lib/actions'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { roleInWords } from '../../lib/hats'

const names: Record<string, string> = {
  what: 'What we will do',
  firstStep: 'First step',
  ownerRole: 'Role',
  ownerPerson: 'Name',
  ownerId: 'Who takes it on in Doorway',
  due: 'By when',
  effort: 'How much work',
  benefit: 'What gets better',
  howWeKnow: 'How we will know',
  status: 'How far it is',
  statusReason: 'Reason',
  evidenceNote: 'What shows it',
  doneOn: 'Done on',
  pledge: 'In our pledge',
}

export function fieldName(field: string): string {
  return names[field] ?? field
}

function isKey<T extends object>(words: T, value: string): value is Extract<keyof T, string> {
  return Object.hasOwn(words, value)
}

/** A stored value as people read it. */
export function valueWords(field: string, value: string): string {
  if (value === '') return 'nothing'
  if (field === 'status' && isKey(statusWords, value)) return statusWords[value]
  if (field === 'effort' && isKey(effortWords, value)) return effortWords[value]
  // History keeps the role of who took it on, never the person.
  if (field === 'ownerId') return roleInWords(value) || 'somebody'
  if (field === 'due' || field === 'doneOn') return dateInWords(value)
  if (field === 'pledge') return value === 'true' ? 'yes' : 'no'
  return value
}

/** The fields in which two versions of an action differ, in the order of the form. */
export function differences(a: Wire['ActionInput'], b: Wire['ActionInput']): { field: string; a: string; b: string }[] {
  return Object.keys(names)
    .filter(isFieldOf(a))
    .map((field) => ({ field, a: String(a[field]), b: String(b[field]) }))
    .filter((pair) => pair.a !== pair.b)
}

function isFieldOf(input: Wire['ActionInput']) {
  return (field: string): field is keyof Wire['ActionInput'] => Object.hasOwn(input, field)
}
