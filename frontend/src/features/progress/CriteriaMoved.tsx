import { LevelMark, type Mark } from '../../components/LevelMark/LevelMark'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { whyLower } from './progressWords'

type Moment = Pick<Wire['ProgressAudit'], 'auditId' | 'submittedOn'>

interface CriteriaMovedProps {
  progress: Pick<Wire['Progress'], 'criteria'> & { audits: Moment[] }
  set: Wire['CriteriaSet']
}

const movedWords: Record<Wire['CriterionTrend']['moved'], string> = {
  up: 'Higher',
  down: 'Lower',
  same: 'As before',
  none: 'Not compared',
}

/** Every criterion over time, by domain: in words and marks, with a line where its wording changed. */
export function CriteriaMoved({ progress, set }: CriteriaMovedProps) {
  return (
    <section aria-labelledby="criteria-moved" className="dw-section">
      <h2 className="nhsuk-heading-m" id="criteria-moved">
        Criterion by criterion
      </h2>
      {set.domains.map(({ id, title }) => {
        const criteria = progress.criteria.filter(({ domain }) => domain === id)
        if (criteria.length === 0) return null
        return (
          <details className="nhsuk-details" key={id}>
            <summary className="nhsuk-details__summary">
              <span className="nhsuk-details__summary-text">{title}</span>
            </summary>
            <div className="nhsuk-details__text dw-wide">
              <DomainTable title={title} criteria={criteria} audits={progress.audits} scale={set.scale} />
            </div>
          </details>
        )
      })}
    </section>
  )
}

interface DomainTableProps {
  title: string
  criteria: Wire['CriterionTrend'][]
  audits: Moment[]
  scale: Wire['CriteriaSet']['scale']
}

function DomainTable({ title, criteria, audits, scale }: DomainTableProps) {
  return (
    <div className="dw-scroll" role="region" aria-label={`${title}, criterion by criterion`} tabIndex={0}>
      <table className="nhsuk-table dw-table">
        <caption className="nhsuk-u-visually-hidden">{title}, criterion by criterion</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            {audits.map(({ auditId, submittedOn }) => (
              <th scope="col" key={auditId}>
                {dateInWords(submittedOn)}
              </th>
            ))}
            <th scope="col">Over all</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.criterionId}>
              <th scope="row">{criterion.title}</th>
              {criterion.points.map((point) => (
                <td className={point.newWording ? 'dw-moved dw-moved--anew' : 'dw-moved'} key={point.auditId}>
                  <PointMark point={point} scale={scale} />
                  {point.newWording && <span className="dw-trend__label">Wording changed</span>}
                </td>
              ))}
              <td>
                {movedWords[criterion.moved]}
                {criterion.moved === 'down' && <span className="dw-trend__label">{whyLower(criterion)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PointMark({ point: { choice, level }, scale }: { point: Wire['CriterionPoint']; scale: DomainTableProps['scale'] }) {
  if (choice === 'not_asked') return <span className="dw-small">Not asked</span>
  const top = scale.levels.length - 1
  const words: Record<string, string> = {
    level: scale.levels[level ?? 0]?.label ?? '',
    not_sure: scale.notSure.label,
    does_not_apply: scale.doesNotApply.label,
    '': 'No answer',
  }
  const mark: Mark = choice === 'level' ? (level ?? 0) : choice || 'unanswered'
  return <LevelMark mark={mark} top={top} label={words[choice] ?? ''} />
}
