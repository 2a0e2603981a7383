import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { LevelMark } from '../../components/LevelMark/LevelMark'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { criteriaQuery } from '../../lib/requests/criteria'
import { releasedOneQuery } from '../../lib/requests/group'
import { NoGuessing } from './NoGuessing'

type Set = Wire['CriteriaSet']
type Line = Wire['SharedLine']

/** What a trainee wrote of a practice and lets the group see: levels and notes by domain, without a name. */
export function ReleasedOnePage() {
  const { groupId = '', assessmentId = '' } = useParams()
  const { data: released } = useSuspenseQuery(releasedOneQuery(groupId, assessmentId))
  const { data: set } = useSuspenseQuery(criteriaQuery(released.setId, released.criteriaVersion))
  const domains = set.domains
    .map((domain) => ({ domain, lines: linesOf(domain.id, released.lines, set) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <Page
      title="What a trainee saw"
      caption={released.practiceName}
      whoSees="Only facilitators see this. The practice does not, and cannot learn that it is here."
      before={<Back to={addresses.released(groupId)}>What trainees let us see</Back>}
      aside={<NoGuessing />}
    >
      <p>One person’s view, from one placement. It is not a mark.</p>
      {domains.map(({ domain, lines }) => (
        <section key={domain.id} aria-labelledby={domain.id} className="dw-section">
          <h2 className="nhsuk-heading-m" id={domain.id}>
            {domain.title}
          </h2>
          <ul className="dw-lines">
            {lines.map(({ line, statement }) => (
              <Seen key={line.criterionId} line={line} statement={statement} set={set} />
            ))}
          </ul>
        </section>
      ))}
      <SetNotice set={set} />
    </Page>
  )
}

/** The lines of one domain, in the order of the set, with what each is about. */
function linesOf(domain: string, lines: Line[], set: Set): { line: Line; statement: string }[] {
  return set.criteria
    .filter((criterion) => criterion.domain === domain)
    .flatMap(({ id, statement }) => lines.filter(({ criterionId }) => criterionId === id).map((line) => ({ line, statement })))
}

function Seen({ line: { choice, level, note }, statement, set }: { line: Line; statement: string; set: Set }) {
  const { levels } = set.scale
  return (
    <li className="dw-line">
      <h3 className="dw-line__statement">{statement}</h3>
      {choice === 'level' && level !== null ? (
        <LevelMark mark={level} top={levels.length - 1} label={levels[level]?.label ?? ''} />
      ) : (
        <LevelMark mark="unanswered" top={levels.length - 1} label={choice === 'not_seen' ? 'Not seen' : 'No level'} />
      )}
      {note && <p className="dw-line__note">{note}</p>}
    </li>
  )
}
