import { BackLink } from 'nhsuk-react-components'
import { Link, Navigate } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { dayOf } from '../../lib/dates'
import { AllAnswers } from './AllAnswers'
import { useAudit } from './useAudit'

/** Every answer of a submitted self-assessment, to read. */
export function AnswersPage() {
  const { practiceId, auditId, audit, practice, set } = useAudit()
  const back = addresses.audit(practiceId, auditId)
  if (audit.state !== 'submitted') return <Navigate to={back} replace />
  return (
    <>
      <BackLink asElement={Link} to={back}>
        The self-assessment
      </BackLink>
      <Page title="Every answer" caption={`${practice.shownName}, ${dayOf(audit.submittedAt ?? audit.startedAt)}`}>
        <p>As they were submitted. Nothing here can be changed.</p>
        <AllAnswers practiceId={practiceId} audit={audit} set={set} />
        <SetNotice set={set} />
      </Page>
    </>
  )
}
