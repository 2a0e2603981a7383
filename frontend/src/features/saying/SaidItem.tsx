import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { AboutCriterion } from './AboutCriterion'
import { SaidWords } from './SaidWords'
import { aboutSaid, stateWords, whoSaid } from './words'

interface SaidItemProps {
  groupId: string
  said: Wire['Contribution']
  /** What the page is about, which is not said again of each. */
  criteria?: string[]
}

/** One thing that was said, in a list. Words with a content note are folded behind it. */
export function SaidItem({ groupId, said, criteria = [] }: SaidItemProps) {
  if (said.state === 'withdrawn') {
    return (
      <li className="dw-card dw-said-here">
        <p>{said.mine ? 'You withdrew what you said here.' : 'A contribution was withdrawn.'}</p>
      </li>
    )
  }
  return (
    <li className="dw-card dw-said-here">
      <p className="dw-small">
        {said.mine ? 'You' : whoSaid(said)}
        {said.mine && said.attribution !== 'anonymous' && `, shown as “${whoSaid(said)}”`}
        {said.mine && said.attribution === 'anonymous' && ', nobody else sees that'}, {dateInWords(said.on)}
      </p>
      <SaidWords said={said} />
      <p className="dw-small">
        {stateWords[said.state]}
        {said.stateReason && `: ${said.stateReason}`}
      </p>
      {said.criterionId && !criteria.includes(said.criterionId) && (
        <div className="dw-small dw-about">
          About: <AboutCriterion groupId={groupId} id={said.criterionId} />
        </div>
      )}
      <p className="dw-small">{aboutSaid(said)}.</p>
      <p>
        <Link to={addresses.said(groupId, said.id)}>
          {said.mine ? 'Change it or take it back' : 'Look at this'}
          <span className="nhsuk-u-visually-hidden">, said on {dateInWords(said.on)}</span>
        </Link>
      </p>
    </li>
  )
}
