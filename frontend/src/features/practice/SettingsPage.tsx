import { useSuspenseQuery } from '@tanstack/react-query'
import { SummaryList } from 'nhsuk-react-components'
import { Link, useParams } from 'react-router'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { practiceQuery } from '../../lib/requests/practice'
import { SettingsForm } from './SettingsForm'

/** What the practice is called, what is known of it, and what can be done with its things. */
export function SettingsPage() {
  const { practiceId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const leads = usePracticeRole(practiceId) === 'lead'
  return (
    <Page
      title="Practice details"
      whoSees={leads ? 'People at your practice see this, and it stands on your reports.' : undefined}
      aside={leads ? <ForLead practice={practice} /> : <ForMember practiceId={practiceId} />}
    >
      <Told />
      {leads ? <SettingsForm practice={practice} /> : <Shown practice={practice} />}
      <h2 className="nhsuk-heading-m dw-section">From the NHS organisation file</h2>
      <Facts practice={practice} />
    </Page>
  )
}

function Shown({ practice: { shownName, sites } }: { practice: Wire['Practice'] }) {
  const facts: [string, string][] = [
    ['Name', shownName],
    ['Sites', sites.map(({ name }) => name).join(', ')],
  ]
  return (
    <>
      <FactList facts={facts} />
      <p className="dw-small">A lead of your practice can change these.</p>
    </>
  )
}

function Facts({ practice }: { practice: Wire['Practice'] }) {
  const facts: [string, string][] = [
    ['Registered name', practice.odsName],
    ['Code', practice.code],
    ['Town', practice.town],
    ['Postcode', practice.postcode],
    ['Telephone', practice.telephone],
    ['Integrated care board', practice.icbName],
  ]
  return (
    <>
      <FactList facts={facts} />
      {practice.closed && <p>The file says that this practice has closed. Your work here stays as it is.</p>}
      <p className="dw-small">
        Contains information from NHS England, licensed under the Open Government Licence v3.0.
      </p>
    </>
  )
}

function FactList({ facts }: { facts: [string, string][] }) {
  return (
    <SummaryList>
      {facts
        .filter(([, value]) => value !== '')
        .map(([key, value]) => (
          <SummaryList.Row key={key}>
            <SummaryList.Key>{key}</SummaryList.Key>
            <SummaryList.Value>{value}</SummaryList.Value>
          </SummaryList.Row>
        ))}
    </SummaryList>
  )
}

function ForLead({ practice: { id, eraseOn } }: { practice: Wire['Practice'] }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Your practice’s things</h2>
      <ul className="dw-plain-list">
        <li>
          <Link to={addresses.practiceTrail(id)}>Who did what</Link>
          <br />
          <span className="dw-small">The practice’s trail: every change, by whom and when.</span>
        </li>
        <li>
          <Link to={addresses.yourPage(id)}>You said, we did</Link>
          <br />
          <span className="dw-small">Your page and poster for everybody, and whether the page is open.</span>
        </li>
        <li>
          <Link to={addresses.take(id)}>Take it with you</Link>
          <br />
          <span className="dw-small">Your answers and actions as files, and all that is kept about your practice.</span>
        </li>
        <li>
          <Link to={addresses.practiceErasure(id)}>{eraseOn === null ? 'Ask for everything to be erased' : 'Keep everything after all'}</Link>
          <br />
          <span className="dw-small">
            {eraseOn === null ? 'You have 30 days to think better of it.' : `It will be erased on ${dayOf(eraseOn)}.`}
          </span>
        </li>
      </ul>
    </>
  )
}

function ForMember({ practiceId }: { practiceId: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">See also</h2>
      <ul className="dw-plain-list">
        <li>
          <Link to={addresses.practiceTrail(practiceId)}>Who did what</Link>
        </li>
        <li>
          <Link to={addresses.leavePractice(practiceId)}>Leave the practice</Link>
        </li>
      </ul>
    </>
  )
}
