import type { Wire } from '../../lib/api'

/** Where a statement from outside stands, and what of it was read. */
export function Source({ statement }: { statement: Wire['OutsideStatement'] }) {
  return (
    <p className="dw-small">
      {statement.framework}. {statement.source}.{' '}
      <a href={statement.url} rel="noreferrer">
        Read “{statement.title}” where it stands
      </a>
      .
    </p>
  )
}
