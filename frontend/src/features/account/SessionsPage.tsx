import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Wire } from '../../lib/api'
import { timeOf } from '../../lib/dates'
import { accountQuery } from '../../lib/requests/account'
import { accountSessionsQuery } from '../../lib/requests/accountSessions'
import { BackToAccount } from './ChangePage'
import { endOtherSessions, endSession } from './requests'

/** Where one is signed in. What looks strange can be ended at once. */
export function SessionsPage() {
  const { data: sessions } = useSuspenseQuery(accountSessionsQuery)
  const { data: account } = useSuspenseQuery(accountQuery)
  const client = useQueryClient()
  const [told, setTold] = useState('')
  const again = () => client.invalidateQueries({ queryKey: accountSessionsQuery.queryKey })
  const end = useMutation({ mutationFn: endSession, onSuccess: () => (setTold('Signed out there.'), again()) })
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => (setTold('You are signed out everywhere else.'), again()),
  })
  const errors = useProblems(end.error ?? endOthers.error)
  const others = sessions.filter(({ current }) => !current)

  return (
    <Page title="Where you are signed in" before={<BackToAccount />}>
      <ErrorSummary errors={errors} />
      <p role="status">{told}</p>
      <ul className="dw-sessions">
        {sessions.map((session) => (
          <Session key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      {others.length > 1 && (
        <div className="dw-buttons">
          <button
            className="nhsuk-button nhsuk-button--secondary"
            type="button"
            disabled={endOthers.isPending}
            onClick={() => endOthers.mutate()}
          >
            Sign out everywhere else
          </button>
        </div>
      )}
      {others.length === 0 && <p>You are signed in nowhere else.</p>}
      <h2 className="nhsuk-heading-s dw-section">If you do not know one of them</h2>
      <p>
        {account.hasPassword
          ? 'Sign it out, then change your password.'
          : `Sign it out, then change the password of your account at ${account.provider}, where you sign in.`}{' '}
        Nobody is told.
      </p>
    </Page>
  )
}

function Session({ session, onEnd }: { session: Wire['AccountSession']; onEnd: () => void }) {
  const device = session.device || 'A device we do not know'
  return (
    <li className="dw-session">
      <div>
        <b>{device}</b>
        {session.current && <span className="dw-session__here">You are here</span>}
        <br />
        <span className="dw-small">
          Signed in {timeOf(session.beganAt)}
          {!session.current && `, last used ${timeOf(session.seenAt)}`}
        </span>
      </div>
      {!session.current && (
        <button className="dw-link-button" type="button" onClick={onEnd}>
          Sign out there
          <span className="nhsuk-u-visually-hidden">
            : {device}, signed in {timeOf(session.beganAt)}
          </span>
        </button>
      )}
    </li>
  )
}
