import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { saidQuery, useWithdraw } from './requests'
import { SaidWords } from './SaidItem'

/** Asks once before one's words are gone. */
export function WithdrawPage() {
  const { groupId = '', contributionId = '' } = useParams()
  const { data: said } = useSuspenseQuery(saidQuery(groupId, contributionId))
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
      <ErrorSummary errors={errors} />
      <div className="dw-card">
        <SaidWords said={said} />
      </div>
      <p>
        They go at once, everywhere in Doorway, also from what practices are told. Where they stood, it says only that a
        contribution was withdrawn. Doorway cannot bring them back. What somebody has read or printed stays with them.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" onClick={take}>
          Take them back
        </button>
        <Link className="nhsuk-button nhsuk-button--secondary" to={addresses.said(groupId, contributionId)}>
          Leave them there
        </Link>
      </div>
    </Page>
  )
}
