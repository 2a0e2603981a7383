import { Link } from 'react-router'

interface BackProps {
  to: string
  /** What the history entry is to hold, where one address has several steps. */
  state?: unknown
  children: string
}

/** The way back, above the heading. */
export function Back({ to, state, children }: BackProps) {
  return (
    <Link className="nhsuk-back-link" to={to} state={state}>
      {children}
    </Link>
  )
}
