import { isProblem, type Problem } from '../../lib/problem'
import type { AnswerShape } from './answerFields'
import * as saving from './saving'
import type { Check, Draft } from './saving'
import type { Form, Shape } from './shape'

/** Which answer: the practice is always named, never remembered. */
export interface Place {
  practiceId: string
  auditId: string
  criterionId: string
  /** The round in which one gives one's own view; left out for the practice's answer. */
  roundId?: string
}

export interface Parcel<P = Place, S extends Shape = AnswerShape> {
  place: P
  key: string
  version: number
  input: S['input']
  /** The page may be gone before the answer arrives. */
  leaving: boolean
}

interface Entry<P, S extends Shape> {
  place: P
  draft: Draft<S>
  check: Check
  timer: ReturnType<typeof setTimeout> | undefined
  /** When the oldest change that is not sent yet was made. */
  since: number | undefined
  inFlight: boolean
}

export interface Unsent<P = Place> {
  place: P
  /** Only a person can bring it further. */
  needsYou: boolean
}

interface Outside<P, S extends Shape> {
  form: Form<S>
  /** Tells one place from every other. */
  keyOf: (place: P) => string
  send: (parcel: Parcel<P, S>) => Promise<S['saved']>
  /** The server has acknowledged what was sent. */
  onSaved: (place: P, saved: S['saved']) => void
  onSignedOut: () => void
}

/** Milliseconds after the last change, while more may follow. */
const pause = 1000
/** Milliseconds after the oldest unsent change: with a second for the way, it arrives within three. */
const longest = 2000

export function placeKey({ practiceId, auditId, criterionId, roundId = '' }: Place): string {
  return [practiceId, auditId, criterionId, roundId].join('/')
}

export function samePlace(one: Place, other: Place): boolean {
  return placeKey(one) === placeKey(other)
}

/**
 * The things of one shape that were opened on this page, such as answers, with what is not sent yet. It
 * outlives the pages of the app, so that moving between them loses nothing, and
 * sends in the background until the server has everything.
 */
export class Drafts<P = Place, S extends Shape = AnswerShape> {
  readonly #entries = new Map<string, Entry<P, S>>()
  readonly #listeners = new Set<() => void>()
  readonly #outside: Outside<P, S>
  #unsent: Unsent<P>[] = []
  #givenUp = false
  #held = false

  constructor(outside: Outside<P, S>) {
    this.#outside = outside
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Makes one known, or takes over a later one from the server while nothing here is unsent. */
  open(place: P, saved: S['saved'], check: Check): void {
    const entry = this.#entries.get(this.#outside.keyOf(place))
    if (entry) {
      entry.check = check
      this.#put(entry, saving.refresh(entry.draft, saved))
      return
    }
    this.#entries.set(this.#outside.keyOf(place), {
      place,
      draft: saving.openDraft(this.#outside.form, saved),
      check,
      timer: undefined,
      since: undefined,
      inFlight: false,
    })
    this.#tell()
  }

  draft(place: P): Draft<S> | undefined {
    return this.#entries.get(this.#outside.keyOf(place))?.draft
  }

  /** Whether anything anywhere is not on the server yet. */
  readonly hasUnsent = (): boolean => [...this.#entries.values()].some(({ draft }) => saving.isUnsent(draft))

  /** What is not on the server, the same list until it changes. */
  readonly unsent = (): Unsent<P>[] => this.#unsent

  /** Takes one step with a draft and sees to it that it is sent: soon while someone types, or now. */
  change(place: P, step: (draft: Draft<S>, check: Check) => Draft<S>, when: 'soon' | 'now'): void {
    const entry = this.#entries.get(this.#outside.keyOf(place))
    if (!entry) return
    this.#put(entry, step(entry.draft, entry.check))
    if (when === 'now') this.#sendNow(entry)
    else this.#sendSoon(entry)
  }

  /** Sends everything that can be sent: before leaving, when the connection is back, after signing in again. */
  sendAll(leaving = false): void {
    for (const entry of this.#entries.values()) this.#sendNow(entry, leaving)
  }

  /** Somebody has said that what is unsent may be lost: leaving does not warn any more. */
  giveUp(): void {
    this.#givenUp = true
  }

  readonly warnsOnLeaving = (): boolean => this.hasUnsent() && !this.#givenUp

  /** Somebody else is signed in: nothing is sent until its writer is back. */
  hold(): void {
    this.#held = true
  }

  signedIn(): void {
    this.#held = false
    for (const entry of this.#entries.values()) {
      this.#put(entry, saving.signedIn(entry.draft))
      this.#sendNow(entry)
    }
  }

  #sendSoon(entry: Entry<P, S>): void {
    if (!saving.isUnsent(entry.draft)) return
    const now = performance.now()
    entry.since ??= now
    this.#later(entry, Math.max(0, Math.min(pause, entry.since + longest - now)))
  }

  #later(entry: Entry<P, S>, milliseconds: number): void {
    clearTimeout(entry.timer)
    entry.timer = setTimeout(() => this.#sendNow(entry), milliseconds)
  }

  #sendNow(entry: Entry<P, S>, leaving = false): void {
    if (this.#held || entry.inFlight || entry.draft.trouble?.kind === 'signed_out') return
    clearTimeout(entry.timer)
    this.#put(entry, saving.prepare(entry.draft, entry.check, crypto.randomUUID()))
    const { sending } = entry.draft
    if (!sending) return
    entry.since = undefined
    entry.inFlight = true
    this.#outside
      .send({ place: entry.place, ...sending, leaving })
      .then((saved) => this.#acknowledge(entry, saved))
      .catch((error: unknown) => this.#takeRefusal(entry, error))
  }

  #acknowledge(entry: Entry<P, S>, saved: S['saved']): void {
    entry.inFlight = false
    this.#put(entry, saving.acknowledged(entry.draft, saved))
    this.#outside.onSaved(entry.place, saved)
    this.#sendSoon(entry)
  }

  #takeRefusal(entry: Entry<P, S>, error: unknown): void {
    entry.inFlight = false
    const problem = isProblem(error) ? error : undefined
    if (problem?.status === 401) {
      this.#put(entry, saving.signedOut(entry.draft))
      this.#outside.onSignedOut()
    } else if (!problem || mayBeRepeated(problem)) {
      this.#put(entry, saving.unanswered(entry.draft))
      this.#later(entry, 1000 * (problem?.retryAfter ?? saving.retryAfter(entry.draft.attempts)))
    } else {
      this.#put(entry, afterRefusal(entry.draft, problem))
      this.#sendSoon(entry)
    }
  }

  #put(entry: Entry<P, S>, draft: Draft<S>): void {
    if (entry.draft === draft) return
    entry.draft = draft
    this.#tell()
  }

  #tell(): void {
    const unsent = [...this.#entries.values()]
      .filter(({ draft }) => saving.isUnsent(draft))
      .map(({ place, draft }) => ({ place, needsYou: saving.needsPerson(draft) }))
    if (JSON.stringify(unsent) !== JSON.stringify(this.#unsent)) this.#unsent = unsent
    for (const listener of this.#listeners) listener()
  }
}

/** The request did not arrive, or the server could not deal with it just then. */
function mayBeRepeated({ status, code }: Problem): boolean {
  return status === 0 || status === 408 || status === 429 || code === 'wait' || status >= 500
}

function afterRefusal<S extends Shape>(draft: Draft<S>, problem: Problem): Draft<S> {
  if (problem.status === 412 && draft.form.isSaved(problem.current)) return saving.overtaken(draft, problem.current)
  if (problem.fields.length > 0) return saving.refused(draft, problem.fields, problem.code === 'reason_needed')
  return saving.rejected(draft, problem.message)
}
