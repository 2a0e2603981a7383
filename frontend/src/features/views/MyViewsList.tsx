import { Link } from 'react-router'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { questionsOf } from '../audit/questions'
import { notSureWords } from './words'

interface MyViewsListProps {
  practiceId: string
  asked: Wire['AskedView']
  set: Wire['CriteriaSet']
}

/** What one was asked, by part, with what one answered. A round that is closed is to read only. */
export function MyViewsList({ practiceId, asked, set }: MyViewsListProps) {
  return questionsOf(set, asked.criteria).map(({ domain, criteria }) => (
    <section key={domain.id} aria-labelledby={`views-${domain.id}`} className="dw-views__part">
      <h2 className="nhsuk-heading-s" id={`views-${domain.id}`}>
        {domain.title}
      </h2>
      <ul className="dw-tasks">
        {criteria.map(({ id, title }) => (
          <li className="dw-task" key={id}>
            {asked.open ? <Link to={addresses.view(practiceId, asked.id, id)}>{title}</Link> : <span>{title}</span>}
            <span className="dw-task__status">
              <OwnMark view={asked.views.find(({ criterionId }) => criterionId === id)} scale={set.scale} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}

interface OwnMarkProps {
  view: Wire['View'] | null | undefined
  scale: Wire['CriteriaSet']['scale']
}

/** One's own view in its words. */
export function OwnMark({ view, scale }: OwnMarkProps) {
  const top = scale.levels.length - 1
  if (view?.choice === 'level' && view.level !== null)
    return <LevelMark mark={view.level} top={top} label={scale.levels[view.level]?.label ?? ''} />
  if (view?.choice === 'not_sure') return <LevelMark mark="not_sure" top={top} label={notSureWords} />
  return <>No view yet</>
}
