import { Children, type ReactNode } from 'react'

interface MoreProps {
  /** How many are shown before the rest folds. */
  first: number
  className: string
  children: ReactNode
}

/** A list that shows its beginning and folds the rest, so that a long one does not bury what follows. */
export function More({ first, className, children }: MoreProps) {
  const items = Children.toArray(children)
  const rest = items.slice(first)
  return (
    <>
      <ul className={className}>{items.slice(0, first)}</ul>
      {rest.length > 0 && (
        <details className="nhsuk-details dw-more">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              Show {rest.length} more
            </span>
          </summary>
          <ul className={className}>{rest}</ul>
        </details>
      )}
    </>
  )
}
