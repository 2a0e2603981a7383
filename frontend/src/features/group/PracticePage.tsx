import { useSuspenseQuery } from '@tanstack/react-query'
import { SummaryList } from 'nhsuk-react-components'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { OpenInvitations } from '../../components/Invitations/OpenInvitations'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { listedPracticeQuery } from '../../lib/requests/group'
import { networkQuery } from './network'
import { useTakeLeadBack } from './practices'

/** A practice as the group's facilitators see it: who leads it, who is invited, its network, which practice took over from it. */
export function PracticePage() {
  const { groupId = '', listedPracticeId = '' } = useParams()
  const { data: practice } = useSuspenseQuery(listedPracticeQuery(groupId, listedPracticeId))
  const takeBack = useTakeLeadBack(groupId, listedPracticeId)
  const errors = useProblems(takeBack.error)
  return (
    <Page
      title="Practice"
      heading={practice.name}
      before={<Back to={addresses.groupPractices(groupId)}>Find a practice</Back>}
    >
      <ErrorSummary errors={errors} />
      <Told />
      {practice.closed && <p>The NHS file says that this practice has closed. Nobody new can be invited.</p>}
      <Facts practice={practice} />
      {!practice.closed && (
        <div className="dw-buttons">
          <Link className="nhsuk-button" to={addresses.inviteLead(groupId, practice.id)}>
            Invite a lead
          </Link>
        </div>
      )}
      <h2 className="nhsuk-heading-m dw-section">Open invitations</h2>
      <OpenInvitations
        invitations={practice.invitations}
        pending={takeBack.isPending ? takeBack.variables : undefined}
        onTakeBack={takeBack.mutate}
      />
      <h2 className="nhsuk-heading-m dw-section">Its network</h2>
      <Network groupId={groupId} practiceId={practice.id} />
      <h2 className="nhsuk-heading-m dw-section">If it merged or closed</h2>
      <Successor groupId={groupId} practice={practice} />
    </Page>
  )
}

function Facts({ practice }: { practice: Wire['ListedPractice'] }) {
  const facts = [
    ['Who leads it', practice.leads.length > 0 ? practice.leads.join(', ') : 'Nobody yet'],
    ['Waiting to lead', practice.waiting ? `Somebody, from ${dayOf(practice.waiting)} or when a colleague says yes` : ''],
    ['Where', [practice.town, practice.postcode].filter(Boolean).join(', ')],
    ['Code', practice.code],
    ['Integrated care board', practice.icbName],
  ].filter(([, value]) => value !== '')
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

function Network({ groupId, practiceId }: { groupId: string; practiceId: string }) {
  const { data: network } = useSuspenseQuery(networkQuery(groupId, practiceId))
  return (
    <>
      <p>{network.pcn || 'No network is named yet.'}</p>
      <p>
        <Link to={addresses.network(groupId, practiceId)}>{network.pcn ? 'Change the network' : 'Say which network it is in'}</Link>
      </p>
    </>
  )
}

function Successor({ groupId, practice }: { groupId: string; practice: Wire['ListedPractice'] }) {
  const { successor } = practice
  return (
    <>
      {successor ? (
        <p>
          <Link to={addresses.groupPractice(groupId, successor.id)}>{successor.name}</Link> took over. Its lead can read
          what this practice had submitted.
        </p>
      ) : (
        <p>No practice is named as the one that took over. What this practice wrote stays with it.</p>
      )}
      <p>
        <Link to={addresses.successor(groupId, practice.id)}>
          {successor ? 'Change which practice took over' : 'Say which practice took over'}
        </Link>
      </p>
    </>
  )
}
