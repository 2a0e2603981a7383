import { useMemo, useState, type FormEvent } from 'react'
import { Link, Navigate, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { dayOf } from '../../lib/dates'
import { fieldId, GuardedText } from './GuardedText'
import { useAudit } from './useAudit'
import { useCheck } from './useCheck'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { useReopenAudit } from './useReopenAudit'
import { useWatchedText } from './useWatchedText'

const missing = 'Say why you are reopening it'

/** Within 14 days a submitted self-assessment becomes a draft again, with its reason kept. */
export function ReopenPage() {
  const { practiceId, auditId, audit, practice } = useAudit()
  const check = useCheck(practice)
  const reopen = useReopenAudit(practiceId, auditId)
  const reason = useWatchedText('reason', check, reopen.error)
  const problems = useProblems(reopen.error)
  const [left, setLeft] = useState<SummaryError[]>([])
  const errors = useMemo(() => (left.length > 0 ? left : problems), [left, problems])
  const navigate = useNavigate()
  const back = addresses.audit(practiceId, auditId)

  if (audit.state !== 'submitted' || !audit.canReopenUntil) return <Navigate to={back} replace />

  function submit(event: FormEvent) {
    event.preventDefault()
    const hold = reason.finish()
    const id = fieldId('reason')
    if (reason.text.trim() === '') return setLeft([{ message: missing, fieldId: id }])
    if (hold) return setLeft([{ message: 'Please look at the words marked “not saved”, or answer the question.', fieldId: id }])
    setLeft([])
    reopen.mutate({ reason: reason.text, textReasons: reason.reasons }, { onSuccess: () => navigate(back) })
  }

  return (
    <Page
      title="Reopen"
      heading="Reopen this self-assessment"
      caption="Your self-assessment"
      whoSees="Only people who use Doorway at your practice can see this reason."
    >
      <ErrorSummary errors={errors} />
      <p>
        You can reopen it until {dayOf(audit.canReopenUntil)}. Your answers become a draft again. What you submitted
        stays as it is, and counts until you submit again.
      </p>
      <form onSubmit={submit} noValidate>
        <GuardedText
          editor={reason.watch}
          path="reason"
          label="Why are you reopening it?"
          hint="One sentence is enough. Please leave out anything about a patient."
          rows={3}
          value={reason.text}
          onChange={reason.change}
          error={left.some(({ message }) => message === missing) ? missing : undefined}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit" disabled={reopen.isPending}>
            Reopen
          </button>
          <Link to={back}>Leave it as it is</Link>
        </div>
      </form>
    </Page>
  )
}
