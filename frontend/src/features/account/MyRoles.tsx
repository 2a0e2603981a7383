import { useSuspenseQuery } from '@tanstack/react-query'
import { addresses } from '../../lib/addresses'
import { looksAfterToo, roleAndPlace, standingOf, type Hat } from '../../lib/hats'
import { dayOf } from '../../lib/dates'
import { sessionQuery } from '../../lib/requests/session'
import { useState } from 'react'
import { Fact, Facts } from './Facts'

function whenInWords(hat: Hat, hats: Hat[], now: Date): string {
  if (looksAfterToo(hat, hats, now)) return 'Rests while you look after this group'
  switch (standingOf(hat, now)) {
    case 'paused':
      return 'Paused'
    case 'waiting':
      return `Begins on ${dayOf(hat.since)}`
    case 'begun':
      return `Since ${dayOf(hat.since)}`
  }
}

/** The roles of the person, each with its way out. */
export function MyRoles() {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [now] = useState(() => new Date())
  if (session.hats.length === 0)
    return (
      <section className="dw-facts">
        <h2 className="nhsuk-heading-m">Your roles</h2>
        <p>You have no role here yet. Open an invitation link while you are signed in, and it is added to your account.</p>
      </section>
    )
  return (
    <Facts title="Your roles">
      {session.hats.map((hat) => (
        <Fact
          key={hat.id}
          name={roleAndPlace(hat)}
          value={whenInWords(hat, session.hats, now)}
          to={addresses.leaveRole(hat.id)}
          change="Leave"
        />
      ))}
    </Facts>
  )
}
