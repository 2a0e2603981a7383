import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { questionsByDomain } from '../audit/questions'
import { isSaid, observationOf } from './prompts'

interface PromptListProps {
  placementId: string
  assessment: Wire['Assessment']
  set: Wire['CriteriaSet']
}

function statusOf(said: number, total: number): 'not_started' | 'in_progress' | 'done' {
  if (said === 0) return 'not_started'
  return said === total ? 'done' : 'in_progress'
}

const statusWords = { not_started: 'Not started', in_progress: 'In progress', done: 'Done' }

/** The parts of the practice, to go to whichever one has just seen something of. */
export function PromptList({ placementId, assessment: { observations, canWrite }, set }: PromptListProps) {
  return (
    <section aria-labelledby="prompts" className="dw-after">
      <h2 className="nhsuk-heading-m" id="prompts">
        {canWrite ? 'The questions' : 'What you wrote'}
      </h2>
      <ul className="nhsuk-task-list">
        {questionsByDomain(set, 'full').map(({ domain, criteria }) => {
          const open = criteria.find(({ id }) => !isSaid(observationOf(observations, id)))
          const said = criteria.filter(({ id }) => isSaid(observationOf(observations, id))).length
          const first = (canWrite && open) || criteria[0]
          const status = statusOf(said, criteria.length)
          const id = `domain-${domain.id}`
          return (
            first && (
              <li className="nhsuk-task-list__item nhsuk-task-list__item--with-link" key={domain.id}>
                <div className="nhsuk-task-list__name-and-hint">
                  <Link
                    className="nhsuk-link nhsuk-task-list__link"
                    to={addresses.placementPrompt(placementId, first.id)}
                    aria-describedby={`${id}-hint ${id}-status`}
                  >
                    {domain.title}
                  </Link>
                  <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
                    {domain.plain}
                  </div>
                </div>
                <div className="nhsuk-task-list__status dw-task-status" id={`${id}-status`}>
                  {canWrite && <span className={`dw-tag dw-tag--${status}`}>{statusWords[status]}</span>}
                  <span className="dw-task-status__count">
                    {said} of {criteria.length}
                  </span>
                </div>
              </li>
            )
          )
        })}
      </ul>
      <p>
        <Link to={addresses.placementCheck(placementId)}>{canWrite ? 'Check what you wrote, and finish' : 'Read it all on one page'}</Link>
      </p>
    </section>
  )
}
