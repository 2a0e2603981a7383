import { guardSentences } from '../../lib/guard'
import type { AnswerShape } from './answerFields'
import type { Form, GuardKind, Shape, TextReason } from './shape'

/*
 * How what is written on a page gets to the server, as pure steps from one draft to
 * the next. Nothing here knows the time, the network or the screen.
 *
 * The promises: what was sent is repeated with the same key until the server has
 * acknowledged or refused it; a field that cannot be sent never holds up the
 * others; nothing that a person wrote is replaced unless they say so.
 */

/** What the guard says about one text. */
export interface Checked {
  refused: boolean
  asked: GuardKind[]
}

export type Check = (text: string) => Checked

/** Why a field's text stays on the page only. */
export type Hold =
  | { kind: 'refused'; message: string }
  | { kind: 'asked'; kinds: GuardKind[] }
  | { kind: 'fault'; message: string }
  /** The caret stands in a number that is still being typed. */
  | { kind: 'typing' }

/** What the server said about the text of one field; it holds for as long as that text stands there. */
interface ServerWord {
  text: string
  hold: Hold
}

interface Sending<S extends Shape> {
  key: string
  version: number
  input: S['input']
}

export type Trouble =
  | { kind: 'waiting' }
  | { kind: 'signed_out' }
  /** The server will not take it, and asking again will not help. */
  | { kind: 'refused'; message: string }

export interface Draft<S extends Shape = AnswerShape> {
  form: Form<S>
  /** As the server last acknowledged it. */
  saved: S['saved']
  /** As it stands on the page. */
  here: S['fields']
  /** Why texts that were asked about may stay. */
  reasons: TextReason[]
  /** Fields that have to wait, by path. */
  holds: Readonly<Record<string, Hold>>
  serverWords: Readonly<Record<string, ServerWord>>
  /** The field in which the caret stands. */
  at: string | null
  /** The caret stands in a run of digits. */
  typing: boolean
  /** Held fields that the person has been told about: not while they still write in them. */
  shown: readonly string[]
  sending: Sending<S> | null
  /** How often the present sending has gone unanswered. */
  attempts: number
  trouble: Trouble | null
  /** What was refused as a whole: it is not sent again unchanged. */
  rejected: string | null
  /** What was saved elsewhere while this was being written. */
  theirs: S['saved'] | null
  /** What another text was chosen over, the latest first: within reach until it is no longer wanted. */
  setAside: readonly S['fields'][]
}

export const refusedMessage = guardSentences.nhs_number

/** In code points, as the server counts. */
const longestText = 5000

export function openDraft<S extends Shape>(form: Form<S>, saved: S['saved']): Draft<S> {
  return {
    form,
    saved,
    here: form.fieldsOf(saved),
    reasons: saved.textReasons,
    holds: {},
    serverWords: {},
    at: null,
    typing: false,
    shown: [],
    sending: null,
    attempts: 0,
    trouble: null,
    rejected: null,
    theirs: null,
    setAside: [],
  }
}

export function edit<S extends Shape>(draft: Draft<S>, change: Partial<S['fields']>): Draft<S> {
  return { ...draft, here: { ...draft.here, ...change } }
}

/** Where the caret stands, and whether it stands in a run of digits. */
export function caretAt<S extends Shape>(draft: Draft<S>, path: string, typing: boolean): Draft<S> {
  return draft.at === path && draft.typing === typing ? draft : { ...draft, at: path, typing }
}

/** The person has left a field: what is to be asked about it is asked now. */
export function leave<S extends Shape>(draft: Draft<S>, path: string, check: Check): Draft<S> {
  return recheck(draft.at === path ? { ...draft, at: null, typing: false } : draft, check)
}

/** The person has done with the whole page. */
export function leaveAll<S extends Shape>(draft: Draft<S>, check: Check): Draft<S> {
  return recheck({ ...draft, at: null, typing: false }, check)
}

export function pickReason<S extends Shape>(draft: Draft<S>, picked: TextReason): Draft<S> {
  const others = draft.reasons.filter(({ field, kind }) => field !== picked.field || kind !== picked.kind)
  return { ...draft, reasons: [...others, picked], rejected: null }
}

/** Looks at every text that is not saved yet. */
export function recheck<S extends Shape>(draft: Draft<S>, check: Check): Draft<S> {
  const saved = new Map(textsIn(draft, draft.saved).map(({ path, text }) => [path, text]))
  const holds: Record<string, Hold> = {}
  for (const { path, text } of draft.form.textsOf(draft.here)) {
    const hold = holdFor(draft, path, text, text === (saved.get(path) ?? ''), check)
    if (hold) holds[path] = hold
  }
  for (const { path, message } of draft.form.faultsOf(draft.here)) holds[path] = { kind: 'fault', message }
  const shown = Object.keys(holds).filter((path) => path !== draft.at || draft.shown.includes(path))
  return { ...draft, holds, shown }
}

/** What to say beside a field, if anything. A refusal is said at once, a question only after leaving the field. */
export function toSay<S extends Shape>(draft: Draft<S>, path: string): Hold | undefined {
  const hold = draft.holds[path]
  return hold?.kind === 'refused' || draft.shown.includes(path) ? hold : undefined
}

function holdFor<S extends Shape>(draft: Draft<S>, path: string, text: string, isSaved: boolean, check: Check): Hold | undefined {
  const said = draft.serverWords[path]
  const word = said?.text === text ? said.hold : undefined
  if (word && word.kind !== 'asked') return word
  const tooLong = [...text].length - longestText
  if (tooLong > 0) return { kind: 'fault', message: `This is ${tooLong} characters too long. Please make it shorter.` }
  const own: Checked = isSaved ? { refused: false, asked: [] } : check(text)
  if (own.refused) return { kind: 'refused', message: refusedMessage }
  if (draft.at === path && draft.typing && !isSaved) return { kind: 'typing' }
  const kinds = new Set([...own.asked, ...(word ? word.kinds : [])])
  const open = [...kinds].filter((kind) => !hasReason(draft, path, kind))
  return open.length > 0 ? { kind: 'asked', kinds: open } : undefined
}

function hasReason<S extends Shape>(draft: Draft<S>, path: string, kind: GuardKind): boolean {
  return draft.reasons.some((reason) => reason.field === path && reason.kind === kind)
}

function textsIn<S extends Shape>({ form }: Draft<S>, stored: S['saved'] | S['input']) {
  return form.textsOf(form.fieldsOf(stored))
}

/** What the page would send now. */
function inputNow<S extends Shape>(draft: Draft<S>): S['input'] {
  const paths = new Set(draft.form.textsOf(draft.here).map(({ path }) => path))
  return draft.form.inputOf(
    draft.here,
    draft.saved,
    (path) => path in draft.holds,
    draft.reasons.filter(({ field }) => paths.has(field)),
  )
}

/** Makes the next sending ready, if there is anything that can be sent. One that is under way is left alone. */
export function prepare<S extends Shape>(draft: Draft<S>, check: Check, key: string): Draft<S> {
  if (draft.sending || draft.theirs) return draft
  const checked = recheck(draft, check)
  const input = inputNow(checked)
  if (draft.form.same(input, checked.saved) || JSON.stringify(input) === checked.rejected) return checked
  return { ...checked, sending: { key, version: checked.saved.version, input }, attempts: 0 }
}

/** Sends what is saved once more: people have looked at it again and stay with it. What is not saved yet is sent anyway. */
export function again<S extends Shape>(draft: Draft<S>, key: string): Draft<S> {
  if (draft.sending || isUnsent(draft)) return draft
  return { ...draft, sending: { key, version: draft.saved.version, input: inputNow(draft) }, attempts: 0 }
}

export function acknowledged<S extends Shape>(draft: Draft<S>, saved: S['saved']): Draft<S> {
  return { ...draft, saved, sending: null, attempts: 0, trouble: null, rejected: null }
}

/** No answer arrived: the same sending is repeated. */
export function unanswered<S extends Shape>(draft: Draft<S>): Draft<S> {
  return { ...draft, attempts: draft.attempts + 1, trouble: { kind: 'waiting' } }
}

export function signedOut<S extends Shape>(draft: Draft<S>): Draft<S> {
  return { ...draft, trouble: { kind: 'signed_out' } }
}

export function signedIn<S extends Shape>(draft: Draft<S>): Draft<S> {
  return draft.trouble?.kind === 'signed_out' ? { ...draft, trouble: null, attempts: 0 } : draft
}

/** The server took nothing of this sending, because of the fields named. */
export function refused<S extends Shape>(draft: Draft<S>, fields: { field: string; message: string; kind?: GuardKind }[], asks: boolean): Draft<S> {
  if (!draft.sending) return draft
  const sent = new Map(textsIn(draft, draft.sending.input).map(({ path, text }) => [path, text]))
  const words = { ...draft.serverWords }
  for (const { field, message, kind } of fields) {
    const text = sent.get(field)
    if (text === undefined) continue
    const before = words[field]
    const kinds = before?.text === text && before.hold.kind === 'asked' ? before.hold.kinds : []
    words[field] = {
      text,
      hold: asks && kind ? { kind: 'asked', kinds: [...kinds, kind] } : { kind: 'refused', message },
    }
  }
  const known = fields.some(({ field }) => sent.has(field))
  return {
    ...draft,
    serverWords: words,
    sending: null,
    attempts: 0,
    rejected: JSON.stringify(draft.sending.input),
    trouble: known ? null : { kind: 'refused', message: fields[0]?.message ?? '' },
  }
}

/** The server will not take it at all, such as when the self-assessment was submitted meanwhile. */
export function rejected<S extends Shape>(draft: Draft<S>, message: string): Draft<S> {
  const sent = draft.sending ? JSON.stringify(draft.sending.input) : draft.rejected
  return { ...draft, sending: null, attempts: 0, rejected: sent, trouble: { kind: 'refused', message } }
}

/** It was saved elsewhere first. Where there is nothing to choose between, nobody is asked. */
export function overtaken<S extends Shape>(draft: Draft<S>, theirs: S['saved']): Draft<S> {
  const stopped = { ...draft, sending: null, attempts: 0, trouble: null }
  const sentByUs = draft.sending && draft.form.same(draft.sending.input, theirs)
  if (sentByUs || draft.form.same(draft.saved, theirs) || draft.form.same(inputNow(draft), theirs)) {
    return { ...stopped, saved: theirs }
  }
  return { ...stopped, theirs }
}

export function keepMine<S extends Shape>(draft: Draft<S>): Draft<S> {
  const { theirs } = draft
  return theirs ? { ...draft, saved: theirs, theirs: null, setAside: [draft.form.fieldsOf(theirs), ...draft.setAside] } : draft
}

export function keepTheirs<S extends Shape>(draft: Draft<S>): Draft<S> {
  const { theirs } = draft
  if (!theirs) return draft
  return { ...putBack(draft, draft.form.fieldsOf(theirs)), saved: theirs, reasons: theirs.textReasons, theirs: null }
}

/** Puts another text in the place of the one on the page, which is set aside. */
export function putBack<S extends Shape>(draft: Draft<S>, fields: S['fields']): Draft<S> {
  const others = draft.setAside.filter((each) => each !== fields)
  return { ...draft, here: fields, setAside: [draft.here, ...others], holds: {}, shown: [], at: null, typing: false }
}

export function forget<S extends Shape>(draft: Draft<S>, fields: S['fields']): Draft<S> {
  return { ...draft, setAside: draft.setAside.filter((each) => each !== fields) }
}

/** Its writer does not need what stands on the page any more: what is saved stands there instead. */
export function takeSaved<S extends Shape>(draft: Draft<S>): Draft<S> {
  return draft.sending ? draft : { ...openDraft(draft.form, draft.theirs ?? draft.saved), setAside: draft.setAside }
}

/** Its page can be written on (again): what was refused as a whole is worth another try. */
export function tryAgain<S extends Shape>(draft: Draft<S>): Draft<S> {
  return draft.trouble?.kind === 'refused' ? { ...draft, trouble: null, rejected: null } : draft
}

/** A later state from the server, taken over only while nothing here is unsent. */
export function refresh<S extends Shape>(draft: Draft<S>, saved: S['saved']): Draft<S> {
  if (isUnsent(draft) || saved.version <= draft.saved.version) return draft
  return { ...openDraft(draft.form, saved), setAside: draft.setAside }
}

/** Whether anything on the page is not on the server. */
export function isUnsent<S extends Shape>(draft: Draft<S>): boolean {
  if (draft.sending || draft.theirs) return true
  const all = draft.form.inputOf(draft.here, draft.saved, () => false, [])
  return !draft.form.same(all, draft.saved) || draft.form.faultsOf(draft.here).length > 0
}

/** Whether trying again is not enough: somebody has to choose, answer or take something out. */
export function needsPerson<S extends Shape>(draft: Draft<S>): boolean {
  return draft.theirs !== null || draft.trouble?.kind === 'refused' || Object.keys(draft.holds).length > 0
}

const delays = [1, 2, 4, 8, 15, 30]

/** Seconds to wait before the next attempt. */
export function retryAfter(attempts: number): number {
  return delays[Math.min(Math.max(attempts, 1), delays.length) - 1] ?? 30
}
