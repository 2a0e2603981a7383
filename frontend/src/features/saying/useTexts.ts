import { useMemo, useState } from 'react'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { guard, guardSentences } from '../../lib/guard'
import { isProblem } from '../../lib/problem'
import { supportNumbers } from '../../lib/supportNumbers'
import { useAfterPress } from '../../lib/useAfterPress'

/** The element that an error summary leads to. */
export function fieldIdOf(field: string): string {
  return `say-${field}`
}

function foundIn(text: string): Wire['GuardKind'][] {
  const nothing = { practiceName: '', telephone: '', postcode: '', supportNumbers }
  return [...new Set(guard(text, nothing).map(({ kind }) => kind))]
}

/** What the server did not accept. */
function notTaken(error: unknown): SummaryError[] {
  if (!error) return []
  if (!isProblem(error)) return [{ message: 'Sorry, there is a problem with the service. Try again.' }]
  if (error.code === 'stale') return [{ message: 'This changed while you had it open. What you typed is still here. Load the page again to see the change.' }]
  if (error.fields.length === 0) return [{ message: error.message }]
  return error.fields.map(({ field, message }) => ({ message, fieldId: fieldIdOf(field) }))
}

/** The texts of a form, watched for patients' details, with the reasons why what was asked about may stay. */
export function useTexts<Field extends string>(initial: Record<Field, string>, onFile: Wire['TextReason'][], refusal: unknown) {
  const [texts, setTexts] = useState(initial)
  const [reasons, setReasons] = useState(onFile)
  const [left, setLeft] = useState<Field[]>([])
  const [wrong, setWrong] = useState<SummaryError[]>([])
  const afterPress = useAfterPress()
  const errors = useMemo(() => (wrong.length > 0 ? wrong : notTaken(refusal)), [wrong, refusal])
  const fields = Object.keys(initial) as Field[]

  const open = (field: Field) =>
    foundIn(texts[field]).filter((kind) => !reasons.some((reason) => reason.field === field && reason.kind === kind))
  const asked = (field: Field) => (left.includes(field) ? open(field).filter((kind) => kind !== 'nhs_number') : [])

  return {
    texts,
    textReasons: reasons,
    errors,
    /** All that the form needs of one text. */
    of: (field: Field) => ({
      field,
      value: texts[field],
      asked: asked(field),
      error: left.includes(field) && foundIn(texts[field]).includes('nhs_number')
        ? guardSentences.nhs_number
        : errors.find(({ fieldId }) => fieldId === fieldIdOf(field) && asked(field).length === 0)?.message,
      onChange: (text: string) => setTexts((before) => ({ ...before, [field]: text })),
      onLeave: () => afterPress(() => setLeft((before) => (before.includes(field) ? before : [...before, field]))),
      onPick: (reason: Wire['TextReason']) =>
        setReasons((before) => [...before.filter((one) => one.field !== reason.field || one.kind !== reason.kind), reason]),
    }),
    errorOf: (field: string) => errors.find(({ fieldId }) => fieldId === fieldIdOf(field))?.message,
    /** Whether nothing has to be put right first. */
    check(others: SummaryError[]): boolean {
      const faults = [...others, ...fields.flatMap((field) => open(field).map((kind) => ({ message: guardSentences[kind], fieldId: fieldIdOf(field) })))]
      setWrong(faults)
      setLeft(fields)
      return faults.length === 0
    },
  }
}
