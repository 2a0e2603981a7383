import { Navigate } from 'react-router'
import { addresses } from '../../lib/addresses'
import { SubmittedSummary } from './SubmittedSummary'
import { useAudit } from './useAudit'

/** The page after submitting. */
export function SubmittedPage() {
  const { practiceId, auditId, audit, set } = useAudit()
  if (audit.state !== 'submitted') return <Navigate to={addresses.audit(practiceId, auditId)} replace />
  return <SubmittedSummary practiceId={practiceId} audit={audit} set={set} fresh />
}
