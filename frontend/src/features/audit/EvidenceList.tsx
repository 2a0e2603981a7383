import { useId, useRef, useState } from 'react'
import { newEvidence, type EvidenceFields } from './answerFields'
import { EvidenceDate } from './EvidenceDate'
import { GuardedText } from './GuardedText'
import type { AnswerEditor } from './useAnswerEditor'

interface EvidenceListProps {
  editor: AnswerEditor
  /** Ideas from the criterion. */
  examples: string[]
}

const most = 20

/** What shows where the practice is: what it is, when it is from, where it is kept. Never a file. */
export function EvidenceList({ editor, examples }: EvidenceListProps) {
  const { evidence } = editor.draft.here
  const [removed, setRemoved] = useState<{ row: EvidenceFields; index: number } | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  // The first row is there to write in; it is sent once something stands in it.
  const [first] = useState(() => newEvidence(crypto.randomUUID()))
  const rows = evidence.length > 0 ? evidence : [first]

  function change(id: string, part: Partial<EvidenceFields>) {
    editor.type({ evidence: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) })
  }

  function remove(row: EvidenceFields) {
    setRemoved({ row, index: evidence.indexOf(row) })
    editor.choose({ evidence: evidence.filter(({ id }) => id !== row.id) })
    add.current?.focus()
  }

  function putBack() {
    if (!removed) return
    const { row, index } = removed
    editor.choose({ evidence: [...evidence.slice(0, index), row, ...evidence.slice(index)] })
    setRemoved(null)
  }

  return (
    <>
      {examples.length > 0 && (
        <div className="dw-ideas">
          <p className="dw-ideas__title">Ideas for evidence</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </div>
      )}
      <ol className="dw-evidence">
        {rows.map((row, index) => (
          <li key={row.id} className="dw-evidence__row">
            <EvidenceRow
              editor={editor}
              row={row}
              number={index + 1}
              onChange={(part) => change(row.id, part)}
              onRemove={evidence.length > 0 ? () => remove(row) : undefined}
            />
          </li>
        ))}
      </ol>
      <p className="dw-evidence__removed" role="status">
        {removed && (
          <>
            Removed.{' '}
            <button className="dw-link-button" type="button" onClick={putBack}>
              Put it back
            </button>
          </>
        )}
      </p>
      {rows.length < most && (
        <button
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          type="button"
          ref={add}
          onClick={() => editor.choose({ evidence: [...rows, newEvidence(crypto.randomUUID())] })}
        >
          Add another piece of evidence
        </button>
      )}
    </>
  )
}

interface EvidenceRowProps {
  editor: AnswerEditor
  row: EvidenceFields
  number: number
  onChange: (part: Partial<EvidenceFields>) => void
  /** Left out while there is nothing to remove. */
  onRemove?: () => void
}

function EvidenceRow({ editor, row, number, onChange, onRemove }: EvidenceRowProps) {
  const titleId = useId()
  return (
    <div role="group" aria-labelledby={titleId}>
      <h3 className="nhsuk-heading-s dw-evidence__title" id={titleId}>
        Evidence {number}
      </h3>
      <GuardedText
        editor={editor}
        path={`evidence.${row.id}.what`}
        label="What it is"
        rows={1}
        value={row.what}
        onChange={(what) => onChange({ what })}
      />
      <EvidenceDate editor={editor} row={row} onChange={onChange} />
      <GuardedText
        editor={editor}
        path={`evidence.${row.id}.where`}
        label="Where it is kept"
        hint="So that a colleague can find it. Files stay with you."
        rows={1}
        value={row.where}
        onChange={(where) => onChange({ where })}
      />
      {onRemove && (
        <button className="dw-link-button" type="button" onClick={onRemove}>
          Remove<span className="nhsuk-u-visually-hidden"> evidence {number}</span>
        </button>
      )}
    </div>
  )
}
