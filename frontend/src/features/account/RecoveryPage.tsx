import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { ProviderReturn } from '../../components/ProviderReturn/ProviderReturn'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { accountQuery } from '../../lib/requests/account'
import { useConfirming } from '../confirm/useConfirming'
import { RecoveryCodes } from '../second-factor/RecoveryCodes'
import { renewRecoveryCodes } from '../second-factor/requests'
import { BackToAccount } from './ChangePage'

export function RecoveryPage() {
  const { data: account } = useSuspenseQuery(accountQuery)
  const client = useQueryClient()
  const navigate = useNavigate()
  const renew = useConfirming<void, Wire['RecoveryCodes']>(renewRecoveryCodes)
  const errors = useProblems(renew.error)

  function kept() {
    void client.invalidateQueries({ queryKey: accountQuery.queryKey })
    void navigate(addresses.account, { state: { told: 'You have new recovery codes. Those from before no longer work.' } })
  }

  if (renew.data)
    return (
      <Page key="codes" title="Keep your recovery codes">
        <RecoveryCodes codes={renew.data.codes} onKept={kept} />
      </Page>
    )
  return (
    <Page key="ask" title="Recovery codes" before={<BackToAccount />}>
      <ErrorSummary errors={errors} />
      <ProviderReturn />
      {renew.question}
      <p>{leftInWords(account.recoveryCodesLeft)} Each lets you in once when your telephone is not there.</p>
      <p>Nobody can show them to you again. You can make new ones; those from before then no longer work.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={renew.pending} onClick={() => renew.run()}>
          Make new recovery codes
        </button>
      </div>
    </Page>
  )
}

function leftInWords(left: number): string {
  if (left === 0) return 'You have no recovery codes left.'
  return left === 1 ? 'You have one recovery code left.' : `You have ${left} recovery codes left.`
}
