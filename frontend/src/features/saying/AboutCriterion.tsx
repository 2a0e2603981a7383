import { useCriteria } from './useCriteria'

/** What should happen by a criterion, in its own words; its code stands small beside them. One that is new in a draft, or no longer asked, has none here. */
export function AboutCriterion({ groupId, id }: { groupId: string; id: string }) {
  const statement = useCriteria(groupId).flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)?.statement
  return (
    <>
      {statement ?? 'A criterion that is not in use now'} <span className="dw-criterion-code">{id}</span>
    </>
  )
}
