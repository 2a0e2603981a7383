import { useCriteria } from './useCriteria'

/** What should happen by a criterion, in its own words; its code stands small beside them. Only a draft's own has no words here. */
export function AboutCriterion({ groupId, id }: { groupId: string; id: string }) {
  const statement = useCriteria(groupId).flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)?.statement
  return (
    <>
      {statement ?? 'Something new in the draft'} <span className="dw-criterion-code">{id}</span>
    </>
  )
}
