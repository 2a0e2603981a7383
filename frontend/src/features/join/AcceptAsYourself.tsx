import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { isProblem } from '../../lib/problem'
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
  const problem = isProblem(accept.error) ? accept.error : undefined
  return (
    <>
      {problem && <ErrorSummary errors={[{ message: problem.message }]} />}
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
