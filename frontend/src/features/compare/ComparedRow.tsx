import { LevelMark } from '../../components/LevelMark/LevelMark'
import { SpreadPicture } from '../../components/SpreadPicture/SpreadPicture'
import type { Wire } from '../../lib/api'
import { ChoiceMark } from '../audit/AnswerText'
import { questionPlace } from '../audit/questions'
import { kindWords, sourceName } from './compareWords'

interface ComparedRowProps {
  row: Wire['ComparedRow']
  sources: Wire['ComparedSource'][]
  set: Wire['CriteriaSet']
}

/** One criterion: the practice's answer, each other view, and a question where they differ. */
export function ComparedRow({ row, sources, set }: ComparedRowProps) {
  const question = questionPlace(set, 'full', row.criterionId)
  // Where one view stands alone, its kind is the group's and is not said twice.
  const compared = row.views.filter(({ kind }) => kind !== '').length
  return (
    <li className="dw-compared__row">
      <p className="dw-small">{question?.name ?? row.criterionId}</p>
      <h3 className="nhsuk-heading-s">{question?.criterion.statement ?? row.criterionId}</h3>
      <dl className="dw-compared__views">
        <div>
          <dt>Your practice</dt>
          <dd>
            <ChoiceMark answer={row} scale={set.scale} />
          </dd>
        </div>
        {row.views.map((view) => (
          <div key={view.source}>
            <dt>{nameOf(view, sources)}</dt>
            <dd>
              <Seen view={view} set={set} />
              {view.note !== '' && <p className="dw-own-words">{view.note}</p>}
              {compared > 1 && view.kind !== '' && view.kind !== row.kind && <p className="dw-small">{kindWords[view.kind]}</p>}
            </dd>
          </div>
        ))}
      </dl>
      {row.question !== '' && (
        <p className="dw-compared__question">
          <strong>To talk about.</strong> {row.question}
        </p>
      )}
    </li>
  )
}

function nameOf(view: Wire['ComparedView'], sources: Wire['ComparedSource'][]): string {
  const source = sources.find(({ id }) => id === view.source)
  return source ? sourceName(source) : ''
}

function Seen({ view: { spread, choice, level }, set: { scale } }: { view: Wire['ComparedView']; set: Wire['CriteriaSet'] }) {
  const labels = scale.levels.map(({ label }) => label)
  if (spread) return <SpreadPicture small spread={spread} labels={labels} />
  const top = labels.length - 1
  if (choice === 'level' && level !== null) return <LevelMark mark={level} top={top} label={labels[level] ?? ''} />
  if (choice === 'not_seen') return <LevelMark mark="unanswered" top={top} label="Not seen" />
  return <>No level</>
}
