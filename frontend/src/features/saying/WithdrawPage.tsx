import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useAsFound } from '../../lib/useAsFound'
import { saidQuery, useWithdraw } from './requests'
import { WithdrawQuestion } from './WithdrawQuestion'

/** Asks once before one's words are gone. */
export function WithdrawPage() {
  const { groupId = '', contributionId = '' } = useParams()
  const { data: said } = useSuspenseQuery(saidQuery(groupId, contributionId))
  const asFound = useAsFound(said.state === 'withdrawn' ? undefined : said)
  const withdraw = useWithdraw(groupId)
  const errors = useProblems(withdraw.error)
  const navigate = useNavigate()

  function take() {
    if (withdraw.isPending) return
    withdraw.mutate(said.id, {
      onSuccess: () => navigate(addresses.myWords(groupId), { state: { told: 'Taken back. Your words are gone everywhere.' } }),
    })
  }

  return (
    <Page title="Take your words back?">
      <WithdrawQuestion said={asFound} errors={errors} onTake={take} stay={addresses.said(groupId, contributionId)} />
    </Page>
  )
}
