import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { useAcceptLink } from './useAcceptLink'

interface AcceptAsYourselfProps {
  token: string
  name: string
  practice: string
  onDone: () => void
}

/** Somebody who has an account takes on another practice with it. */
export function AcceptAsYourself({ token, name, practice, onDone }: AcceptAsYourselfProps) {
  const accept = useAcceptLink()
  const errors = useProblems(accept.error)
  return (
    <>
      <ErrorSummary errors={errors} />
      <p>
        You are signed in as <b>{name}</b>. If this is not you, sign out first and open the link again.
      </p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          onClick={() => !accept.isPending && accept.mutate({ token }, { onSuccess: onDone })}
        >
          Join {practice}
        </button>
      </div>
    </>
  )
}
