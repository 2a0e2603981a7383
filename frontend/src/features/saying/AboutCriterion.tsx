import { ContentNoted } from '../../components/ContentNoted/ContentNoted'
import { neutralName } from '../../lib/neutralName'
import { useCriteria } from './useCriteria'

interface AboutCriterionProps {
  groupId: string
  id: string
  /** Where nothing can be folded, as in a link. */
  byName?: boolean
}

/** What should happen by a criterion, in its own words. One that is new in a draft, or no longer asked, has none here: its code tells it from others. */
export function AboutCriterion({ groupId, id, byName }: AboutCriterionProps) {
  const set = useCriteria(groupId).find(({ criteria }) => criteria.some((criterion) => criterion.id === id))
  const criterion = set?.criteria.find((criterion) => criterion.id === id)
  if (set && criterion && byName) return neutralName(set, criterion)
  if (criterion) return <ContentNoted notes={[criterion.contentNote]}>{criterion.statement}</ContentNoted>
  return (
    <>
      A criterion that is not in use now <span className="dw-criterion-code">(its code is {id})</span>
    </>
  )
}
