import { useSuspenseQuery } from '@tanstack/react-query'
import { useAudit } from '../audit/useAudit'
import { agreeQuery } from './agreeQuery'

/** The self-assessment that the address names, with what is to be agreed in it. */
export function useAgree() {
  const at = useAudit()
  const { data: agree } = useSuspenseQuery(agreeQuery(at.practiceId, at.auditId))
  return { ...at, agree, labels: at.set.scale.levels.map(({ label }) => label) }
}
