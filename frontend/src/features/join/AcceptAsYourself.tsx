import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { api, body, freshKey } from '../../lib/api'
import { forgetOthers } from '../../lib/forgetOthers'
import { sessionQuery, signedOut } from '../../lib/requests/session'
import { useAcceptLink } from './useAcceptLink'

interface AcceptAsYourselfProps {
  token: string
  name: string
  onDone: () => void
}

/** Signs out without leaving the invitation. */
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
export function AcceptAsYourself({ token, name, onDone }: AcceptAsYourselfProps) {
  const accept = useAcceptLink()
  const signOut = useSignOutHere()
  const errors = useProblems(accept.error ?? signOut.error)
  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="dw-card">
        <p>
          You are signed in as <b>{name}</b>. The role is added to your account; everything else stays as it is.
        </p>
        <div className="dw-buttons">
          <button
            className="nhsuk-button"
            type="button"
            disabled={accept.isPending}
            onClick={() => accept.mutate({ token }, { onSuccess: onDone })}
          >
            Accept as {name}
          </button>
          <button className="dw-link-button" type="button" onClick={() => !signOut.isPending && signOut.mutate()}>
            This is not me: sign out
          </button>
        </div>
      </div>
    </>
  )
}
