import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, Navigate, useNavigate, useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import type { Tells } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { isProblem } from '../../lib/problem'
import { GroupViewParts } from './GroupViewParts'
import { previewQuery, sharingQuery } from './sharingQuery'
import { auditName, besideWords, howMuchOf } from './sharingWords'
import { useShare } from './useShare'

/** One self-assessment as the group will see it, and the button that shares it. */
export function SharePreviewPage() {
  const { practiceId = '', auditId = '' } = useParams()
  const [query] = useSearchParams()
  const chosen = howMuchOf(query)
  const [{ data: sharing }, { data: view }] = useSuspenseQueries({
    queries: [sharingQuery(practiceId), previewQuery(practiceId, auditId, chosen)],
  })
  const share = useShare(practiceId)
  const errors = useProblems(share.error)
  const navigate = useNavigate()
  const audit = sharing.audits.find((one) => one.auditId === auditId)
  if (!audit) return <Navigate to={addresses.sharing(practiceId)} replace />
  const seen = audit.group?.version ?? 0

  function confirm() {
    const told = 'It is shared. The group can see it now.'
    share.mutate(
      { auditId, audience: 'group', ...chosen, seen },
      { onSuccess: () => navigate(addresses.sharing(practiceId), { state: { told } satisfies Tells }) },
    )
  }

  return (
    <>
      <Back to={addresses.share(practiceId, auditId)}>How much to share</Back>
      <Page title="As the group will see it" caption={`${auditName(audit)}. Not shared like this yet`}>
        <ErrorSummary errors={errors} />
        {isProblem(share.error, 'stale') && <p>Somebody changed it meanwhile. Look again at what you share.</p>}
        <GroupViewParts view={view} />
        <p>{besideWords(chosen.level)}</p>
        <h2 className="nhsuk-heading-s dw-section">Do you want to share this?</h2>
        <p>
          What changes in your plan later, the group sees too. If you reopen this self-assessment and submit it again, the group
          sees the new one.
        </p>
        <div className="dw-buttons">
          <button className="nhsuk-button" type="button" disabled={share.isPending} onClick={confirm}>
            Share this with the group
          </button>
          <Link to={addresses.share(practiceId, auditId)}>Change how much</Link>
          <Link to={addresses.sharing(practiceId)}>Not now</Link>
        </div>
      </Page>
    </>
  )
}
