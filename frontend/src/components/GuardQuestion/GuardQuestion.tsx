import { useState } from 'react'
import type { Wire } from '../../lib/api'
import { guardReasons, guardSentences } from '../../lib/guard'

type GuardKind = Wire['GuardKind']
type TextReason = Wire['TextReason']

interface GuardQuestionProps {
  id: string
  path: string
  /** What is still to be asked about. */
  kinds: GuardKind[]
  /** The text in question. */
  text: string
  onPick: (reason: TextReason) => void
  /** In a form that saves with a button, choosing alone saves nothing. */
  withButton?: boolean
}

/**
 * Asks in line whose a detail is. A question that was answered stays for as long
 * as its text does, so that nothing moves under the hand that answered it.
 */
export function GuardQuestion({ id, path, kinds, text, onPick, withButton }: GuardQuestionProps) {
  const [picked, setPicked] = useState<{ text: string; reasons: TextReason[] }>({ text, reasons: [] })
  const answered = picked.text === text ? picked.reasons : []
  const shown = [...new Set([...answered.map(({ kind }) => kind), ...kinds])]

  function pick(reason: TextReason) {
    setPicked({ text, reasons: [...answered.filter(({ kind }) => kind !== reason.kind), reason] })
    onPick(reason)
  }

  return (
    <div id={id} role="status">
      {shown.map((kind) => (
        <fieldset className="nhsuk-fieldset dw-asked" key={kind}>
          <legend className="nhsuk-fieldset__legend dw-asked__legend">{guardSentences[kind]}</legend>
          <p className="dw-asked__hint">
            {kinds.includes(kind) ? ask(withButton) : 'Thank you. You will not be asked this again here.'}
          </p>
          <div className="nhsuk-radios nhsuk-radios--small">
            {guardReasons.map(({ reason: value, label }) => (
              <div className="nhsuk-radios__item" key={value}>
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={`${id}-${kind}-${value}`}
                  name={`${id}-${kind}`}
                  checked={answered.some((reason) => reason.kind === kind && reason.reason === value)}
                  onChange={() => pick({ field: path, kind, reason: value })}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={`${id}-${kind}-${value}`}>
                  {label}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

function ask(withButton?: boolean): string {
  return withButton ? 'Choose one, then save.' : 'It is saved as soon as you choose.'
}
