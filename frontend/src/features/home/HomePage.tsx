import { useState } from 'react'
import { Link, Navigate } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { dayOf } from '../../lib/dates'
import { firstPage, looksAfterToo, standingOf, type Hat } from '../../lib/hats'
import { useOwnerSession } from '../../lib/ownerSession'
import { doorName, pausedWords, roleAsTold } from './words'

/** Where signing in leads: straight to work for somebody with one role, a choice for somebody with several. */
export function HomePage() {
  const session = useOwnerSession()
  const [now] = useState(() => new Date())
  const hats = session.hats.filter((hat) => !looksAfterToo(hat, session.hats, now))
  const begun = hats.filter((hat) => standingOf(hat, now) === 'begun')
  const others = hats.filter((hat) => standingOf(hat, now) !== 'begun')
  const [only, second] = begun
  if (only && !second && others.length === 0) return <Navigate to={firstPage(only)} replace />
  return (
    <Page title={only ? 'Where do you want to go?' : 'Your roles'}>
      <Told />
      {only && <Doors hats={begun} />}
      {others.length > 0 && <NotNow hats={others} now={now} />}
      {session.hats.length === 0 && <NoRole />}
    </Page>
  )
}

function Doors({ hats }: { hats: Hat[] }) {
  return (
    <ul className="dw-doors">
      {hats.map((hat) => (
        <li className="dw-door" key={hat.id}>
          <Link to={firstPage(hat)}>{doorName(hat)}</Link>
          <span>{roleAsTold(hat)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Roles that open nothing now, with when or how they will. */
function NotNow({ hats, now }: { hats: Hat[]; now: Date }) {
  return hats.map((hat) => (
    <section className="dw-card" key={hat.id}>
      <h2 className="nhsuk-heading-s">{doorName(hat)}</h2>
      {standingOf(hat, now) === 'paused' ? <p>{pausedWords(hat)}</p> : <Waiting hat={hat} />}
    </section>
  ))
}

function Waiting({ hat }: { hat: Hat }) {
  if (hat.role !== 'practice_lead') return <p>Your role begins on {dayOf(hat.since)}.</p>
  return (
    <>
      <p>
        You begin to lead this practice’s self-assessment on <strong>{dayOf(hat.since)}</strong>.
      </p>
      <p>
        People who already work on it here have been told. If one of them says yes before then, you begin at once. There
        is nothing you need to do.
      </p>
    </>
  )
}

function NoRole() {
  return (
    <Empty title="Your practices and groups will be here">
      <p>
        You have no role in Doorway at the moment. To join a practice or a group, open your invitation link in this
        browser while you are signed in.
      </p>
      <p>
        <Link to={addresses.account}>Look at your account</Link>
      </p>
    </Empty>
  )
}
