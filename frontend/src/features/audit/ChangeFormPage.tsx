import { useState, type FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { AuditForm, type AuditFormValue } from './AuditForm'
import { useAudit } from './useAudit'
import { useChangeAudit } from './useChangeAudit'
import { useProblems } from '../../components/ErrorSummary/useProblems'

/** Short or full, and the sites: at any time while it is open. */
export function ChangeFormPage() {
  const { practiceId, auditId, audit, practice, set } = useAudit()
  const [value, setValue] = useState<AuditFormValue>({ form: audit.form, siteIds: audit.siteIds })
  const change = useChangeAudit(practiceId, auditId)
  const errors = useProblems(change.error)
  const navigate = useNavigate()
  const back = addresses.audit(practiceId, auditId)

  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate({ version: audit.version, change: value }, { onSuccess: () => navigate(back) })
  }

  return (
    <Page title="Short or full" heading="Change what you look at" caption="Your self-assessment">
      <ErrorSummary errors={errors} />
      <p>
        Every answer is kept, whichever you choose. Going from full to short only sets the other questions aside; going
        back brings them back with their answers.
      </p>
      <form onSubmit={submit} noValidate>
        <AuditForm set={set} sites={practice.sites} value={value} onChange={setValue} />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit" disabled={change.isPending}>
            Change
          </button>
          <Link to={back}>Leave it as it is</Link>
        </div>
      </form>
      <SetNotice set={set} />
    </Page>
  )
}
