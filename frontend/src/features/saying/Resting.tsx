import type { ReactNode } from 'react'

interface RestingProps {
  /** What rests, as it is called on the page: "question". */
  what: string
  /** The facilitator's. */
  words: string
  /** What can be done meanwhile. */
  children?: ReactNode
}

/** Says that people take a breath, in the words of who looks after them. */
export function Resting({ what, words, children }: RestingProps) {
  return (
    <div className="nhsuk-inset-text">
      <p>This {what} is resting.</p>
      <p className="dw-words">{words}</p>
      {children}
    </div>
  )
}
