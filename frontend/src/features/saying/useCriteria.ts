import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { groupQuery } from '../../lib/requests/group'

/** The criteria that people speak about: each set of the group, in the version in use or else its latest. */
export function useCriteria(groupId: string): Wire['CriteriaSet'][] {
  const { data: group } = useSuspenseQuery(groupQuery(groupId))
  return useSuspenseQueries({
    queries: inUse(group.criteria).map(({ setId, version }) => criteriaQuery(setId, version)),
  }).map(({ data }) => data)
}

/** Of each set the version in use, or else the first, which is the latest. */
function inUse(versions: Wire['CriteriaVersion'][]): Wire['CriteriaVersion'][] {
  const inUseFirst = versions.toSorted((a, b) => Number(b.current) - Number(a.current))
  return inUseFirst.filter(({ setId }, at) => inUseFirst.findIndex((one) => one.setId === setId) === at)
}
