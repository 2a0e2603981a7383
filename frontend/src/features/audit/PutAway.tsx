import { Link } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { NotSavedElsewhere } from './NotSavedElsewhere'
import { questionPlace } from './questions'
import { useRestoreAudit } from './useRestoreAudit'

interface PutAwayProps {
  practiceId: string
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
}

/** A draft that was put away, for as long as it can come back. */
export function PutAway({ practiceId, audit, set }: PutAwayProps) {
  const restore = useRestoreAudit(practiceId, audit.id)
  const errors = useProblems(restore.error)
  return (
    <Page title="Put away" heading="This self-assessment is put away" caption="Your self-assessment">
      <ErrorSummary errors={errors} />
      <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      {audit.canRestoreUntil ? (
        <>
          <p>
            Its answers are kept until {dayOf(audit.canRestoreUntil)}. Until then you can bring it back and go on where
            you stopped.
          </p>
          <div className="dw-buttons">
            <button className="nhsuk-button" type="button" disabled={restore.isPending} onClick={() => restore.mutate()}>
              Bring it back
            </button>
            <Link to={addresses.practice(practiceId)}>Leave it there</Link>
          </div>
        </>
      ) : (
        <p>
          It can no longer come back. <Link to={addresses.practice(practiceId)}>Go to your start page</Link>
        </p>
      )}
    </Page>
  )
}
