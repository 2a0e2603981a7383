import type { Wire } from '../../lib/api'

export type TextReason = Wire['TextReason']
export type GuardKind = Wire['GuardKind']

/** What a thing is that is written on a page and saved as it is written: an answer, an observation, a reflection. */
export interface Shape {
  /** As the server has it. */
  saved: { version: number; savedAt: string | null; textReasons: TextReason[] }
  /** As it stands on the page. */
  fields: object
  /** As it is sent. */
  input: { textReasons: TextReason[] }
}

/** One text and the path by which the server knows its field. */
export interface FieldText {
  path: string
  text: string
}

/** How a thing of one shape is taken apart and compared. */
export interface Form<S extends Shape> {
  fieldsOf(stored: S['saved'] | S['input']): S['fields']
  textsOf(fields: S['fields']): FieldText[]
  /** What cannot be sent as it stands and is not a matter of the guard. */
  faultsOf(fields: S['fields']): { path: string; message: string }[]
  /** What to send: what stands on the page, but the last saved text for the paths that have to wait. */
  inputOf(here: S['fields'], saved: S['saved'], waits: (path: string) => boolean, reasons: TextReason[]): S['input']
  /** Whether two say the same, whatever their versions and reasons. */
  same(one: S['saved'] | S['input'], other: S['saved'] | S['input']): boolean
  isSaved(value: unknown): value is S['saved']
}
