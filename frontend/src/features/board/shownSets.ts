import { useSuspenseQueries } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'

type Answers = Pick<Wire['BoardRow'], 'setId' | 'criteriaVersion'>

/** The criteria that the practices on the board answered, each version once. */
export function useShownSets(rows: Answers[]): Wire['CriteriaSet'][] {
  const once = new Map(rows.map((row) => [`${row.setId} ${row.criteriaVersion}`, row]))
  return useSuspenseQueries({
    queries: [...once.values()].map(({ setId, criteriaVersion }) => criteriaQuery(setId, criteriaVersion)),
    combine: (found) => found.map(({ data }) => data),
  })
}

/** What stands at the top of the scale that a practice answered. */
export function topOf(sets: Wire['CriteriaSet'][], { setId, criteriaVersion }: Answers): number {
  const set = sets.find((one) => one.setId === setId && one.version === criteriaVersion)
  return Math.max(0, (set?.scale.levels.length ?? 0) - 1)
}

/** One of those that nobody agreed, for each notice that they have. */
export function withNotices(sets: Wire['CriteriaSet'][]): Wire['CriteriaSet'][] {
  return sets.filter(({ agreed, notice }, at) => !agreed && sets.findIndex((one) => !one.agreed && one.notice === notice) === at)
}
