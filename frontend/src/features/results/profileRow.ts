import type { ProfileRow } from '../../components/ProfileChart/ProfileChart'
import type { Wire } from '../../lib/api'

/** A domain's or principle's counts, as the chart takes them. */
export function rowOf(tally: Wire['Tally']): ProfileRow {
  return {
    id: tally.id,
    label: tally.title,
    score: tally.score ?? null,
    whyNoScore: tally.noScore === '' ? undefined : tally.noScore,
    levels: tally.atLevel,
    rated: tally.rated,
    applicable: tally.applicable,
    notSure: tally.notSure,
    doesNotApply: tally.doesNotApply,
    unanswered: tally.unanswered,
  }
}
