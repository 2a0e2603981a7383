import { useSuspenseQuery } from '@tanstack/react-query'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import type { Wire } from '../../lib/api'
import { accountQuery } from '../../lib/requests/account'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { useConfirming } from '../confirm/useConfirming'
import { BackToAccount } from './ChangePage'
import { beginLink, unlinkProvider } from './requests'
import { useAccountChange } from './useAccountChange'

/** Signing in with the organisation's account, or no longer. */
export function ProviderPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  return (
    <Page title="Your organisation’s account" before={<BackToAccount />}>
      <ProviderReturn />
      {account.provider ? <Unlink account={account} /> : <MakeLink />}
    </Page>
  )
}

function MakeLink() {
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const begin = useConfirming<void, Wire['ProviderAddress']>(beginLink, ({ address }) => window.location.assign(address))
  const errors = useProblems(begin.error)
  if (!ways.provider) return <p>This Doorway is not connected with an organisation’s sign-in service.</p>
  return (
    <>
      <ErrorSummary errors={errors} />
      {begin.question}
      <p>
        You can sign in with your account at {ways.provider}, as well as with your password. You go there once to sign in,
        and come back here.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={begin.pending} onClick={() => begin.run()}>
          Link with {ways.provider}
        </button>
      </div>
    </>
  )
}

function Unlink({ account }: { account: Wire['Account'] }) {
  const unlink = useAccountChange<void>(unlinkProvider, 'Your accounts are parted.')
  const errors = useProblems(unlink.error)
  return (
    <>
      <ErrorSummary errors={errors} />
      {unlink.question}
      <p>You can sign in with your account at {account.provider}.</p>
      {account.hasPassword ? (
        <div className="dw-buttons">
          <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => unlink.run()}>
            Part the two accounts
          </button>
        </div>
      ) : (
        <p>It is your only way to sign in, so it has to stay. To part them, you need a password here first.</p>
      )}
    </>
  )
}
