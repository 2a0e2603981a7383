import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, body, freshKey } from '../../lib/api'
import { forgetOthers } from '../../lib/forgetOthers'
import { sessionQuery, signedOut } from '../../lib/requests/session'
import { ErrorSummary } from '../ErrorSummary/ErrorSummary'
import { useProblems } from '../ErrorSummary/useProblems'

interface AsYourselfProps {
  name: string
  /** What is added to the account, such as "The role". */
  what: string
  /** What does change besides, if anything. */
  but?: string
  button: string
  /** What the server did not accept. */
  error: unknown
  pending: boolean
  onAccept: () => void
}

/** Signs out without leaving the page. */
function useSignOutHere() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => body(api.DELETE('/session', { params: { header: freshKey } })),
    onSuccess: () => {
      forgetOthers(client)
      client.setQueryData(sessionQuery.queryKey, signedOut)
    },
  })
}

/** Somebody who has an account takes on another role with it. */
export function AsYourself({ name, what, but, button, error, pending, onAccept }: AsYourselfProps) {
  const signOut = useSignOutHere()
  const errors = useProblems(error ?? signOut.error)
  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="dw-card">
        <p>
          You are signed in as <b>{name}</b>. {what} is added to your account; everything else stays as it is{but && `, ${but}`}.
        </p>
        <div className="dw-buttons">
          <button className="nhsuk-button" type="button" disabled={pending} onClick={onAccept}>
            {button}
          </button>
          <button className="dw-link-button" type="button" onClick={() => !signOut.isPending && signOut.mutate()}>
            This is not me: sign out
          </button>
        </div>
      </div>
    </>
  )
}
