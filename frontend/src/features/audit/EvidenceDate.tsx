import { DateInputs } from '../../components/DateField/DateInputs'
import type { EvidenceFields } from './answerFields'
import { fieldId } from './GuardedText'
import type { AnswerEditor } from './useAnswerEditor'

interface EvidenceDateProps {
  editor: AnswerEditor
  row: EvidenceFields
  onChange: (part: Partial<EvidenceFields>) => void
}

/** The date of a piece of evidence. What is typed is kept as it is until it is a real date. */
export function EvidenceDate({ editor, row, onChange }: EvidenceDateProps) {
  const path = `evidence.${row.id}.date`
  const hold = editor.toSay(path)
  return (
    <DateInputs
      id={fieldId(path)}
      legend="When it is from"
      hint="For example, 27 3 2026"
      typed={row}
      onChange={onChange}
      onFocus={() => editor.caretAt(path, false)}
      onLeave={() => editor.leave(path)}
      error={
        hold?.kind === 'fault' && (
          <>
            <b className="dw-not-saved">Not saved. </b>
            {hold.message}
          </>
        )
      }
    />
  )
}
