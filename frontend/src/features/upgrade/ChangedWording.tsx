import { useQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import { EarlierAnswer } from '../audit/EarlierAnswer'
import { changedLine } from './outcomeWords'
import { upgradeQuery } from './upgradeQuery'

interface ChangedWordingProps {
  practiceId: string
  auditId: string
  criterionId: string
  scale: Wire['CriteriaSet']['scale']
}

/** On a question of a draft that was taken to newer criteria: what was answered to the old words, beside the new ones. */
export function ChangedWording({ practiceId, auditId, criterionId, scale }: ChangedWordingProps) {
  const leads = usePracticeRole(practiceId) === 'lead'
  const { data } = useQuery({ ...upgradeQuery(practiceId, auditId), enabled: leads, staleTime: 5 * 60_000 })
  const line = data && changedLine(data, criterionId)
  if (!line) return null
  const { kind, why, answers } = line
  return (
    <section className="dw-notice" aria-labelledby="changed-wording">
      <h2 className="dw-notice__title" id="changed-wording">
        The wording has changed since you answered
      </h2>
      <EarlierAnswer earlier={{ kind, comparable: false, why, answers }} scale={scale} />
    </section>
  )
}
