import { Link } from 'react-router'
import type { Wire } from '../../lib/api'
import { Problem } from '../../lib/problem'
import { roleInWords } from '../../lib/hats'
import { ErrorSummary } from '../ErrorSummary/ErrorSummary'
import { useProblems } from '../ErrorSummary/useProblems'
import { Page } from '../Page/Page'

interface EndRoleProps {
  /** Whose role it is; nobody when it has ended already, or never was. */
  holder?: Wire['Holder']
  /** Where the list of people is. */
  back: string
  error: unknown
  pending: boolean
  onEnd: () => void
}

/** Asks before somebody's role ends. */
export function EndRole({ holder, back, error, pending, onEnd }: EndRoleProps) {
  const errors = useProblems(error)
  // The list is read again once the role has ended, before the next page is there.
  if (!holder && pending) return null
  if (!holder || holder.self) throw new Problem(404, 'not_found', '')
  return (
    <Page title="End a role" heading={`End the role of ${holder.name}?`} caption={roleInWords(holder.role)}>
      <ErrorSummary errors={errors} />
      <p>They are signed out everywhere at once, and what this role opened is closed to them.</p>
      <p>What they have done stays as it is. To bring them back later, invite them again.</p>
      <p>If it is only for a while, you can pause the role instead.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={pending} onClick={onEnd}>
          End the role
        </button>
        <Link to={back}>Keep it</Link>
      </div>
    </Page>
  )
}
