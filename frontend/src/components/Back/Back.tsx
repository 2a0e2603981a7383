import { BackLink } from 'nhsuk-react-components'
import { Link } from 'react-router'

/** The way back, above the heading. */
export function Back({ to, children }: { to: string; children: string }) {
  return (
    <BackLink asElement={Link} to={to}>
      {children}
    </BackLink>
  )
}
