import { Link, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { useAudit } from './useAudit'
import { useDiscardAudit } from './useDiscardAudit'
import { useDrafts } from './DraftsContext'
import { useProblems } from '../../components/ErrorSummary/useProblems'

/** Asks before a draft is put away. */
export function DiscardPage() {
  const { practiceId, auditId } = useAudit()
  const discard = useDiscardAudit(practiceId, auditId)
  const drafts = useDrafts()
  const errors = useProblems(discard.error)
  const navigate = useNavigate()

  function putAway() {
    drafts.sendAll()
    discard.mutate(undefined, { onSuccess: () => navigate(addresses.audit(practiceId, auditId)) })
  }

  return (
    <Page title="Put away" heading="Put this self-assessment away?" caption="Your self-assessment">
      <ErrorSummary errors={errors} />
      <p>You can then start a new one. This one can come back for 30 days, with every answer. After that it is removed.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" disabled={discard.isPending} onClick={putAway}>
          Put it away
        </button>
        <Link to={addresses.audit(practiceId, auditId)}>Keep it open</Link>
      </div>
    </Page>
  )
}
