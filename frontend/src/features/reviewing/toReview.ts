import type { Wire } from '../../lib/api'

/** The criteria that can be looked at, in their order: those that have an answer. */
export function answered({ view }: Pick<Wire['SharedAudit'], 'view'>): string[] {
  return view.answers.filter(({ choice }) => choice !== '').map(({ criterionId }) => criterionId)
}

/** The first that one has not said anything about; else the first; none where no answers are shared. */
export function toReview(audit: Pick<Wire['SharedAudit'], 'view' | 'reviews'>): string | undefined {
  const said = audit.reviews.filter(({ view }) => view !== '').map(({ criterionId }) => criterionId)
  const all = answered(audit)
  return all.find((id) => !said.includes(id)) ?? all[0]
}
