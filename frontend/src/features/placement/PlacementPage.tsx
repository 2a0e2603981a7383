import { useSuspenseQuery } from '@tanstack/react-query'
import { SummaryList } from 'nhsuk-react-components'
import { Link, useParams } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { placementQuery } from '../../lib/requests/placement'

/** A trainee's own placement: when answering opens, who sees what, and where a worry about safety belongs. */
export function PlacementPage() {
  const { placementId = '' } = useParams()
  const { data: placement } = useSuspenseQuery(placementQuery(placementId))
  return (
    <Page
      title="Your placement"
      whoSees="You, and the facilitators who invited you. Nobody at the practice."
      aside={<Aside placementId={placementId} />}
    >
      <p className="dw-placement__now">{nowInWords(placement)}</p>
      <Dates placement={placement} />
      {placement.state !== 'closed' && (
        <Empty title="Your questions will be here">
          <p>They are still being made ready. Nothing is asked of you until then.</p>
        </Empty>
      )}
      <WhoSeesThis />
      <Safety />
    </Page>
  )
}

function nowInWords({ state, opensOn, closesOn }: Wire['Placement']): string {
  switch (state) {
    case 'to_come':
      return `Answering opens on ${dateInWords(opensOn)}. There is nothing to do before then.`
    case 'open':
      return `You will be able to answer here until ${dateInWords(closesOn)}.`
    case 'closed':
      return `Answering closed on ${dateInWords(closesOn)}. Thank you. This page stays yours.`
  }
}

function Dates({ placement }: { placement: Wire['Placement'] }) {
  const facts = [
    ['Practice', placement.practiceName],
    ['Placement', `${dateInWords(placement.starts)} to ${dateInWords(placement.ends)}`],
    ['Answering', `${dateInWords(placement.opensOn)} to ${dateInWords(placement.closesOn)}`],
  ]
  return (
    <SummaryList>
      {facts.map(([key, value]) => (
        <SummaryList.Row key={key}>
          <SummaryList.Key>{key}</SummaryList.Key>
          <SummaryList.Value>{value}</SummaryList.Value>
        </SummaryList.Row>
      ))}
    </SummaryList>
  )
}

function WhoSeesThis() {
  return (
    <section className="dw-section" aria-labelledby="who-sees">
      <h2 className="nhsuk-heading-m" id="who-sees">
        Who can see this
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>The group’s facilitators see your name, the practice and the dates. They invited you.</li>
        <li>What you write will be yours alone, unless you choose to share it.</li>
      </ul>
      <h2 className="nhsuk-heading-m">What cannot happen</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          The practice cannot learn that this page exists. Nothing about it is on any page, list, count or message that
          the practice gets.
        </li>
        <li>Nobody who supervises you has a way in. There is no role for it.</li>
        <li>A facilitator who works at the practice, or did in the last 12 months, cannot see your placement.</li>
      </ul>
    </section>
  )
}

/** A worry about somebody's safety must not wait in a place that nobody watches. */
function Safety() {
  return (
    <section className="dw-card dw-section" aria-labelledby="safety">
      <h2 className="nhsuk-heading-m" id="safety">
        If you are worried about somebody’s safety
      </h2>
      <p>This is not the right place for it: nobody watches this page. These are:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          If somebody’s life is in danger, call <a href="tel:999">999</a>.
        </li>
        <li>
          If it is urgent but not an emergency, call <a href="tel:111">NHS 111</a>.
        </li>
        <li>The practice has its own way to raise a concern. You can use it like anybody who works there.</li>
        <li>
          Your training programme has one too. The people there can help when it is hard to speak up at the practice.
        </li>
      </ul>
    </section>
  )
}

function Aside({ placementId }: { placementId: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Leave at any time</h2>
      <p>
        “Leave” at the top opens an empty page in place of this one. “Pause” hides this page until you come back.
      </p>
      <ul className="nhsuk-list">
        <li>
          <Link to={addresses.placementTrail(placementId)}>Who did what here</Link>
        </li>
        <li>
          <Link to={addresses.whoDecidesWhat}>Who decides what</Link>
        </li>
      </ul>
    </>
  )
}
