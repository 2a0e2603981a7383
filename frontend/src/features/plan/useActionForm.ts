import { useMemo, useState } from 'react'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { isProblem, type FieldProblem } from '../../lib/problem'
import { fieldId, whatIsMissing, whatWasRefused } from './actionErrors'

type ActionInput = Wire['ActionInput']
type TextReason = Wire['TextReason']

export interface ActionForm {
  input: ActionInput
  change: (part: Partial<ActionInput>) => void
  changeDate: (field: 'due' | 'doneOn', date: string | null) => void
  /** For the summary at the top; the same array until something is tried again. */
  errors: SummaryError[]
  errorOf: (field: string) => string | undefined
  /** What the guard asks about in a field. */
  asked: (field: string) => FieldProblem[]
  pickReason: (reason: TextReason) => void
  /** What to send, or nothing when something is missing. */
  check: () => ActionInput | undefined
}

/** The state of the form for one action. `refusal` is the error of the last attempt to save. */
export function useActionForm(initial: ActionInput, refusal: unknown): ActionForm {
  const [input, setInput] = useState(initial)
  const [dates, setDates] = useState<{ due: string | null; doneOn: string | null }>(initial)
  const [missing, setMissing] = useState<SummaryError[]>([])
  const errors = useMemo(() => (missing.length > 0 ? missing : whatWasRefused(refusal)), [missing, refusal])

  return {
    input,
    errors,
    change: (part) => setInput((before) => ({ ...before, ...part })),
    changeDate: (field, date) => setDates((before) => ({ ...before, [field]: date })),
    errorOf: (field) => errors.find((error) => error.fieldId === fieldId(field))?.message,
    asked: (field) =>
      isProblem(refusal, 'reason_needed') ? refusal.fields.filter((problem) => problem.field === field) : [],
    pickReason: (reason) =>
      setInput((before) => ({ ...before, textReasons: withReason(before.textReasons, reason) })),
    check() {
      const left = whatIsMissing(input, dates)
      setMissing(left)
      if (left.length > 0) return undefined
      return { ...input, due: dates.due ?? '', doneOn: input.status === 'done' ? (dates.doneOn ?? '') : '' }
    },
  }
}

function withReason(reasons: TextReason[], reason: TextReason): TextReason[] {
  return [...reasons.filter(({ field, kind }) => field !== reason.field || kind !== reason.kind), reason]
}
