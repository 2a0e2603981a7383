import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { questionPlace } from '../audit/questions'
import { MeetingSheet } from './MeetingSheet'

interface AgreeSideProps {
  practiceId: string
  auditId: string
  agree: Wire['Agree']
  item: Wire['AgreeItem']
  set: Wire['CriteriaSet']
}

/** How many of those around this one are named. */
const around = 3

/** Where one is among what is to be agreed, and what to take along. */
export function AgreeSide({ practiceId, auditId, agree: { items }, item, set }: AgreeSideProps) {
  const here = items.findIndex(({ criterionId }) => criterionId === item.criterionId)
  const from = Math.max(0, Math.min(here - around, items.length - 2 * around - 1))
  const agreed = items.filter((each) => each.agreed).length
  return (
    <>
      <h2 className="nhsuk-heading-s">
        {agreed} of {items.length} agreed
      </h2>
      <ol className="dw-steps">
        {items.slice(from, from + 2 * around + 1).map(({ criterionId, agreed: done }) => (
          <li key={criterionId} className="dw-steps__step" aria-current={criterionId === item.criterionId ? 'step' : undefined}>
            {criterionId === item.criterionId ? (
              <span>{titleOf(set, criterionId)}</span>
            ) : (
              <Link to={addresses.agreeOn(practiceId, auditId, criterionId)}>{titleOf(set, criterionId)}</Link>
            )}
            <span className="dw-steps__state">{done ? 'Agreed' : 'To agree'}</span>
          </li>
        ))}
      </ol>
      <p>
        <Link to={addresses.agree(practiceId, auditId)}>See the whole list</Link>
      </p>
      <MeetingSheet practiceId={practiceId} auditId={auditId} />
    </>
  )
}

function titleOf(set: Wire['CriteriaSet'], criterionId: string): string {
  return questionPlace(set, 'full', criterionId)?.criterion.title ?? criterionId
}
