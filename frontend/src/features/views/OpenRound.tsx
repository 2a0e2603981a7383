import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { askedViewsQuery } from './askedViewsQuery'
import { nextWithout } from './myViews'

interface OpenRoundProps {
  practiceId: string
  auditId: string
  round: Wire['ViewRound']
  people: Wire['Holder'][]
  domains: Wire['CriteriaSet']['domains']
}

/** The round that is open: who was asked and about what. Never who answered, nor how many. */
export function OpenRound({ practiceId, auditId, round, people, domains }: OpenRoundProps) {
  const { data: mine } = useSuspenseQuery(askedViewsQuery(practiceId))
  const own = mine.find(({ id }) => id === round.id)
  const self = people.find((holder) => holder.self)?.hatId
  const titles = domains.filter(({ id }) => round.domains.length === 0 || round.domains.includes(id)).map(({ title }) => title)
  const all = titles.length === domains.length
  const ownLeft = own !== undefined && nextWithout(own) !== undefined
  return (
    <section className="dw-card" aria-labelledby="open-round">
      <h2 className="nhsuk-heading-m" id="open-round">
        Asked on {dayOf(round.openedAt)}
      </h2>
      <dl className="dw-audit-facts">
        <dt>Whom you asked</dt>
        <dd>{round.colleagues.map(({ hatId, name }) => (hatId === self ? 'Yourself' : name)).join(', ')}</dd>
        <dt>About</dt>
        <dd>{all ? 'All parts' : titles.join(', ')}</dd>
        <dt>What everybody will see</dt>
        <dd>{whatIsShown(round)}</dd>
      </dl>
      <p>
        They can give their view and change it until you close the round. Doorway does not say who has. Ask them how they
        are getting on, as you would anyway.
      </p>
      <div className="dw-buttons">
        {ownLeft && (
          <Link className="nhsuk-button" to={addresses.views(practiceId, round.id)}>
            Give your own view first
          </Link>
        )}
        <Link className={ownLeft ? undefined : 'nhsuk-button'} to={addresses.closeViews(practiceId, auditId, round.id)}>
          Close the round
        </Link>
        {own && !ownLeft && <Link to={addresses.views(practiceId, round.id)}>Look at your own view</Link>}
      </div>
    </section>
  )
}

/** Said of a round that is open, or about to be closed. */
export function whatIsShown({ spread }: Wire['ViewRound']): string {
  return spread
    ? 'How far apart the views are, never whose, where enough people chose a level. If all say the same, it is known of each. Where too few did, you talk instead.'
    : 'Nothing: too few were asked to show how far apart the views are without showing whose. You talk instead.'
}
