import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useAsFound } from '../../lib/useAsFound'
import { WithdrawQuestion } from '../saying/WithdrawQuestion'
import { ownWordsQuery, useWithdrawOwnWords } from './ownWords'

/** Asks once before words are gone that one said in a group. */
export function WithdrawOwnWordsPage() {
  const { contributionId = '' } = useParams()
  const { data: words } = useSuspenseQuery(ownWordsQuery)
  const withdraw = useWithdrawOwnWords()
  const errors = useProblems(withdraw.error)
  const navigate = useNavigate()
  const said = useAsFound(words.find(({ id }) => id === contributionId))

  function take() {
    if (withdraw.isPending) return
    withdraw.mutate(contributionId, {
      onSuccess: () => navigate(addresses.accountWords, { state: { told: 'Taken back. Your words are gone everywhere.' } }),
    })
  }

  return (
    <Page title="Take your words back?">
      <WithdrawQuestion said={said} errors={errors} onTake={take} stay={addresses.accountWords} />
    </Page>
  )
}
