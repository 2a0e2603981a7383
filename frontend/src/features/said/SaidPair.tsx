import { monthOf } from './monthOf'
import { answerLabel, type LineKind } from './lineWords'

interface SaidPairProps {
  kind: LineKind
  said: string
  answer: string
  /** The day it was done or written, as a calendar date. */
  on?: string
}

/** What people said, and what the practice says to it. */
export function SaidPair({ kind, said, answer, on }: SaidPairProps) {
  return (
    <dl className="dw-said">
      <div className="dw-said__said">
        <dt>You said</dt>
        <dd className="dw-own-words">{said}</dd>
      </div>
      <div className="dw-said__answer">
        <dt>{answerLabel(kind)}</dt>
        <dd className="dw-own-words">{answer}</dd>
        {on && <dd className="dw-small">{monthOf(on)}</dd>}
      </div>
    </dl>
  )
}
