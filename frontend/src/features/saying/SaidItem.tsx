import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { aboutSaid, stateWords, whoSaid } from './words'

/** One thing that was said, in a list. Words with a content note are folded behind it. */
export function SaidItem({ groupId, said }: { groupId: string; said: Wire['Contribution'] }) {
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

/** The words, behind their content note where there is one. */
export function SaidWords({ said }: { said: Wire['Contribution'] }) {
  if (said.contentNote === '') return <p className="dw-said-here__words">{said.body}</p>
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Content note: {said.contentNote}. Show the words</span>
      </summary>
      <div className="nhsuk-details__text dw-said-here__words">{said.body}</div>
    </details>
  )
}
