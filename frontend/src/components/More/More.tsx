import { Children, type ReactNode } from 'react'

interface MoreProps {
  /** How many are shown before the rest folds. */
  first: number
  /** What the items are, for "7 more …". */
  what: string
  className: string
  children: ReactNode
}

/** A list that shows its beginning and folds the rest, so that a long one does not bury what follows. */
export function More({ first, what, className, children }: MoreProps) {
  const items = Children.toArray(children)
  const rest = items.slice(first)
  return (
    <>
      <ul className={className}>{items.slice(0, first)}</ul>
      {rest.length > 0 && (
        <details className="nhsuk-details dw-more">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {rest.length} more {what}
            </span>
          </summary>
          <ul className={className}>{rest}</ul>
        </details>
      )}
    </>
  )
}
