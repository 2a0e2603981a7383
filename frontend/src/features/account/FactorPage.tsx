import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import { addresses } from '../../lib/addresses'
import { accountQuery } from '../../lib/requests/account'
import { sessionQuery } from '../../lib/requests/session'
import { FactorSetUp } from '../second-factor/FactorSetUp'
import { RecoveryCodes } from '../second-factor/RecoveryCodes'
import { endFactor } from '../second-factor/requests'
import { BackToAccount } from './ChangePage'
import { useAccountChange } from './useAccountChange'

/** The code from an app: set up, moved to another telephone, or done without. */
export function FactorPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  const [codes, setCodes] = useState<string[] | null>(null)
  const kept = useKept('You now sign in with a code from your app as well.')
  if (codes)
    return (
      <Page key="codes" title="Keep your recovery codes">
        <RecoveryCodes codes={codes} onKept={kept} />
      </Page>
    )
  return (
    <Page key="set-up" title={account.secondFactor ? 'Your second step' : 'Make your sign-in safer'} before={<BackToAccount />}>
      <ProviderReturn />
      {account.secondFactor ? (
        <p>
          You sign in with your password and a code from an app. If you have a new telephone, set it up again here: the app
          on the old one then no longer counts, and neither do the recovery codes from before.
        </p>
      ) : (
        <p>With a second step, somebody who finds out your password still cannot get in. It takes about three minutes.</p>
      )}
      <FactorSetUp onCodes={setCodes} />
      {account.secondFactor && !account.secondFactorNeeded && <WithoutFactor />}
      {account.secondFactor && account.secondFactorNeeded && (
        <p className="dw-section dw-small">Your role needs the second step, so it cannot be switched off.</p>
      )}
    </Page>
  )
}

/** Back to the account, once the codes are safe. */
function useKept(told: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  return () => {
    void client.invalidateQueries({ queryKey: accountQuery.queryKey })
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    void navigate(addresses.account, { state: { told } })
  }
}

function WithoutFactor() {
  const end = useAccountChange<void>(endFactor, 'The second step is switched off.')
  const errors = useProblems(end.error)
  return (
    <section className="dw-section" aria-labelledby="without">
      <ErrorSummary errors={errors} />
      {end.question}
      <h2 className="nhsuk-heading-m" id="without">
        Do without it
      </h2>
      <p>Then your password alone is enough to sign in, for you and for anybody who finds it out.</p>
      <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => end.run()}>
        Switch the second step off
      </button>
    </section>
  )
}
