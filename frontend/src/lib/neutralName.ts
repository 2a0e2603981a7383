import type { Wire } from './api'

/** What stands for a criterion where nothing can be folded: what it says, or where it stands if that may be hard to read. */
export function neutralName({ domains }: Wire['CriteriaSet'], { id, domain, statement, contentNote }: Wire['Criterion']): string {
  if (!contentNote) return statement
  return `${domains.find((one) => one.id === domain)?.title ?? 'A criterion'} (${id})`
}
