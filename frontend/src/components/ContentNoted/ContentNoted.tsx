import type { ReactNode } from 'react'

interface ContentNotedProps {
  /** The notes of the texts; those that are empty, or said twice, are said once or not at all. */
  notes: (string | undefined)[]
  children: ReactNode
}

/** What may be hard to read is folded behind its content note, so that nobody comes upon it unawares. */
export function ContentNoted({ notes, children }: ContentNotedProps) {
  const said = [...new Set(notes.filter(Boolean))]
  if (said.length === 0) return children
  return (
    <details className="nhsuk-details dw-fold">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Read it. Before you do: {said.join(' ')}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  )
}
