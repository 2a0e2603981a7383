import { TrendChart, type TrendRow } from '../../components/TrendChart/TrendChart'
import type { Wire } from '../../lib/api'
import { comparedWords, countOf, noScoreWords, type Compared } from './progressWords'

function rowOf({ id, title, criteria, points }: Wire['TrendLine']): TrendRow {
  return {
    id,
    label: title,
    criteria,
    scores: points.map(({ score }) => score),
    why: points.map(({ noScore }) => noScoreWords[noScore]),
  }
}

type Trend = Compared &
  Pick<Wire['Progress'], 'asOf' | 'breaks' | 'domains' | 'principles'> & {
    actions: { status: Wire['ActionStatus'] | Wire['GroupAction']['state']; doneOn: string }[]
  }

/** How each part and each principle moved, over the days on which actions were done. */
export function Trends({ progress }: { progress: Trend }) {
  const [first] = progress.audits
  const shared = {
    moments: progress.audits.map(({ auditId, submittedOn }) => ({ id: auditId, day: submittedOn })),
    breaks: progress.breaks.map(({ beforeAuditId, label }) => ({ before: beforeAuditId, label })),
    done: progress.actions
      .filter(({ status, doneOn }) => status === 'done' && doneOn >= (first?.submittedOn ?? ''))
      .map(({ doneOn }) => doneOn),
    today: progress.asOf,
  }
  return (
    <section aria-labelledby="trends" className="dw-section">
      <h2 className="nhsuk-heading-m" id="trends">
        How each part moved
      </h2>
      <p>{comparedWords(progress)} Only these are put side by side here.</p>
      {progress.breaks.map(({ beforeAuditId, criteria, label }) => (
        <p key={beforeAuditId}>
          {label}: {countOf(criteria, 'criterion was', 'criteria were')} worded anew and cannot be compared over that line.
        </p>
      ))}
      <TrendChart {...shared} caption="By part of the patient’s journey" rowName="Part" rows={progress.domains.map(rowOf)} />
      <TrendChart {...shared} caption="By principle" rowName="Principle" rows={progress.principles.map(rowOf)} />
    </section>
  )
}
