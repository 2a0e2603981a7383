import { useSuspenseQueries } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'

/** What the domain of each request is called, in the criteria that it was asked from. */
export function useDomainTitles(requests: Wire['AskedOfMe'][]): string[] {
  const versions = [...new Map(requests.map((request) => [`${request.setId} ${request.criteriaVersion}`, request])).values()]
  const sets = useSuspenseQueries({
    queries: versions.map(({ setId, criteriaVersion }) => criteriaQuery(setId, criteriaVersion)),
  }).map(({ data }) => data)
  return requests.map(({ setId, criteriaVersion, domain }) => {
    const set = sets.find((candidate) => candidate.setId === setId && candidate.version === criteriaVersion)
    return set?.domains.find(({ id }) => id === domain)?.title ?? domain
  })
}
