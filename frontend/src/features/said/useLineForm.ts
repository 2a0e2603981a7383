import { useMemo, useState } from 'react'
import type { Wire } from '../../lib/api'
import { guardSentences } from '../../lib/guard'
import { isProblem } from '../../lib/problem'
import type { SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { useAfterPress } from '../../lib/useAfterPress'
import { foundIn, lineFieldId, lineFields, whatIsWrong, whatWasNotTaken, type LineField, type LineKind } from './lineWords'

type Line = Wire['PublicLineInput']

/** The state of the form for one line. `refusal` is the error of the last attempt to save. */
export function useLineForm(initial: Line, kind: LineKind, practice: Wire['Practice'], refusal: unknown) {
  const [line, setLine] = useState(initial)
  const [left, setLeft] = useState<LineField[]>([])
  const [wrong, setWrong] = useState<SummaryError[]>([])
  const afterPress = useAfterPress()
  const errors = useMemo(() => (wrong.length > 0 ? wrong : whatWasNotTaken(refusal)), [wrong, refusal])

  const found = (field: LineField) => (left.includes(field) ? foundIn(line, field, practice) : [])
  const askedByServer = (field: LineField) =>
    (isProblem(refusal, 'reason_needed') ? refusal.fields : [])
      .filter((problem) => problem.field === field)
      .flatMap((problem) => problem.kind ?? [])
      .filter((one) => !line.textReasons.some((reason) => reason.field === field && reason.kind === one))
  const asked = (field: LineField) => [...new Set([...found(field), ...askedByServer(field)])].filter((one) => one !== 'nhs_number')

  return {
    line,
    errors,
    changed: line.said !== initial.said || line.answer !== initial.answer,
    asked,
    errorOf(field: LineField): string | undefined {
      if (found(field).includes('nhs_number')) return guardSentences.nhs_number
      // The question below the field says the same.
      return asked(field).length > 0 ? undefined : errors.find(({ fieldId }) => fieldId === lineFieldId(field))?.message
    },
    change: (field: LineField, text: string) => setLine((before) => ({ ...before, [field]: text })),
    leave: (field: LineField) => afterPress(() => setLeft((before) => (before.includes(field) ? before : [...before, field]))),
    pick: (reason: Wire['TextReason']) =>
      setLine((before) => ({
        ...before,
        textReasons: [...before.textReasons.filter((one) => one.field !== reason.field || one.kind !== reason.kind), reason],
      })),
    /** What to send, or nothing when something has to be put right first. */
    check(): Line | undefined {
      const faults = whatIsWrong(line, kind, practice)
      setWrong(faults)
      setLeft(lineFields)
      return faults.length > 0 ? undefined : line
    },
  }
}
