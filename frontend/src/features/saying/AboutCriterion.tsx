import { useCriteria } from './useCriteria'

/** What should happen by a criterion, in its own words. One that is new in a draft, or no longer asked, has none here: its code tells it from others. */
export function AboutCriterion({ groupId, id }: { groupId: string; id: string }) {
  const statement = useCriteria(groupId).flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)?.statement
  if (statement) return statement
  return (
    <>
      A criterion that is not in use now <span className="dw-criterion-code">(its code is {id})</span>
    </>
  )
}
