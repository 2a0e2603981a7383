import type { Wire } from '../../lib/api'
import type { Form } from '../audit/shape'

/** A reflection as this page knows it: the server does not say when it was saved, so only what is saved here has a time. */
export type KeptReflection = Wire['Reflection'] & { savedAt: string | null }

export type ReflectionFields = Pick<Wire['Reflection'], 'noticed' | 'learned' | 'willDo'>

export interface ReflectionShape {
  saved: KeptReflection
  fields: ReflectionFields
  input: Wire['ReflectionInput']
}

const texts = ['noticed', 'learned', 'willDo'] as const

/** What a trainee makes of the placement, for nobody but themselves. */
export const reflectionForm: Form<ReflectionShape> = {
  fieldsOf: ({ noticed, learned, willDo }) => ({ noticed, learned, willDo }),
  textsOf: (fields) => texts.map((path) => ({ path, text: fields[path] })),
  faultsOf: () => [],
  inputOf: (here, saved, waits, textReasons) => {
    const text = (path: keyof ReflectionFields) => (waits(path) ? saved[path] : here[path])
    return { noticed: text('noticed'), learned: text('learned'), willDo: text('willDo'), textReasons }
  },
  same: (one, other) => texts.every((path) => one[path] === other[path]),
  isSaved: (value): value is KeptReflection => typeof value === 'object' && value !== null && 'noticed' in value && 'willDo' in value,
}
