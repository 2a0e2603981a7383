import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'

interface TakeBackQuestionProps {
  /** Nothing for what is gone already. */
  children: ReactNode
  take: { isPending: boolean; error: Error | null }
  /** Takes it back, and then calls what goes on. */
  onTake: (taken: () => void) => void
}

/** Asks once before something is gone that one said about a practice. */
export function TakeBackQuestion({ children, take, onTake }: TakeBackQuestionProps) {
  const errors = useProblems(take.error)
  const navigate = useNavigate()
  const taken = () => navigate(addresses.accountWords, { state: { told: 'Taken back. Your words are gone.' } satisfies Tells })
  if (!children)
    return (
      <Page title="Take this back?">
        <p>
          This is gone, or was sent as the group’s. <Link to={addresses.accountWords}>Go on</Link>
        </p>
      </Page>
    )
  return (
    <Page title="Take this back?" whoSees="Only you see this page.">
      <ErrorSummary errors={errors} />
      <div className="dw-card">{children}</div>
      <p>
        It goes at once, and nobody is told. The practice never read it; what a facilitator has sent in the group’s words stays.
        Doorway cannot bring it back.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" onClick={() => take.isPending || onTake(taken)}>
          Take it back
        </button>
        <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.accountWords}>
          Leave it there
        </Link>
      </div>
    </Page>
  )
}
