import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { auditQuery } from '../../lib/requests/audit'
import { criteriaQuery } from '../../lib/requests/criteria'
import { practiceQuery } from '../../lib/requests/practice'

/** The ids in the address. A page that is mounted elsewhere finds nothing. */
export function useAuditAddress() {
  const { practiceId = '', auditId = '' } = useParams()
  return { practiceId, auditId }
}

/** The self-assessment that the address names, with its criteria and practice. */
export function useAudit() {
  const { practiceId, auditId } = useAuditAddress()
  const [{ data: audit }, { data: practice }] = useSuspenseQueries({
    queries: [auditQuery(practiceId, auditId), practiceQuery(practiceId)],
  })
  const { data: set } = useSuspenseQuery(criteriaQuery(audit.setId, audit.criteriaVersion))
  return { practiceId, auditId, audit, practice, set }
}
