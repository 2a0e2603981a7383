import { useMemo, useState } from 'react'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { guardSentences } from '../../lib/guard'
import { isProblem } from '../../lib/problem'
import { fieldId, whatIsMissing, whatWasRefused } from './actionErrors'
import { guardedFields, guardField, isGuarded, whatTheGuardSays } from './guardAction'

type ActionInput = Wire['ActionInput']
type TextReason = Wire['TextReason']

export interface ActionForm {
  input: ActionInput
  /** Whether anything differs from what the form began with. */
  changed: boolean
  change: (part: Partial<ActionInput>) => void
  changeDate: (field: 'due' | 'doneOn', date: string | null) => void
  /** For the summary at the top; the same array until something is tried again. */
  errors: SummaryError[]
  errorOf: (field: string) => string | undefined
  /** What the guard asks about in a field that was left, or that was tried to be sent. */
  asked: (field: string) => Wire['GuardKind'][]
  /** The caret has left a field: now the guard may speak. */
  leave: (field: string) => void
  pickReason: (reason: TextReason) => void
  /** What to send, or nothing when something is missing. */
  check: () => ActionInput | undefined
}

/** The state of the form for one action. `refusal` is the error of the last attempt to save. */
export function useActionForm(initial: ActionInput, refusal: unknown, practice: Wire['Practice']): ActionForm {
  const [input, setInput] = useState(initial)
  const [dates, setDates] = useState<{ due: string | null; doneOn: string | null }>(initial)
  const [missing, setMissing] = useState<SummaryError[]>([])
  const [left, setLeft] = useState<string[]>([])
  const errors = useMemo(() => (missing.length > 0 ? missing : whatWasRefused(refusal)), [missing, refusal])

  const word = (field: string) => (isGuarded(field) && left.includes(field) ? guardField(input, field, practice) : undefined)
  const asked = (field: string) => [...new Set([...(word(field)?.asked ?? []), ...askedByServer(field, input, refusal)])]

  return {
    input,
    changed: JSON.stringify([input, dates.due, dates.doneOn]) !== JSON.stringify([initial, initial.due, initial.doneOn]),
    errors,
    change: (part) => setInput((before) => ({ ...before, ...part })),
    changeDate: (field, date) => setDates((before) => ({ ...before, [field]: date })),
    errorOf(field) {
      if (word(field)?.refused) return guardSentences.nhs_number
      // The question below the field says the same.
      return asked(field).length > 0 ? undefined : errors.find((error) => error.fieldId === fieldId(field))?.message
    },
    asked,
    leave: (field) => setLeft((before) => (before.includes(field) ? before : [...before, field])),
    pickReason: (reason) =>
      setInput((before) => ({ ...before, textReasons: withReason(before.textReasons, reason) })),
    check() {
      const wrong = [...whatIsMissing(input, dates), ...whatTheGuardSays(input, practice)]
      setMissing(wrong)
      setLeft([...guardedFields])
      if (wrong.length > 0) return undefined
      return { ...input, due: dates.due ?? '', doneOn: input.status === 'done' ? (dates.doneOn ?? '') : '' }
    },
  }
}

/** What the server asks about beyond what the browser found, and has no reason for yet. */
function askedByServer(field: string, input: ActionInput, refusal: unknown): Wire['GuardKind'][] {
  if (!isProblem(refusal, 'reason_needed')) return []
  return refusal.fields
    .filter((problem) => problem.field === field)
    .flatMap(({ kind }) => kind ?? [])
    .filter((kind) => !input.textReasons.some((reason) => reason.field === field && reason.kind === kind))
}

function withReason(reasons: TextReason[], reason: TextReason): TextReason[] {
  return [...reasons.filter(({ field, kind }) => field !== reason.field || kind !== reason.kind), reason]
}
