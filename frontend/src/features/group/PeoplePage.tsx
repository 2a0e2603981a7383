import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { OpenInvitations } from '../../components/Invitations/OpenInvitations'
import { Page } from '../../components/Page/Page'
import { PeopleList } from '../../components/People/PeopleList'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import { groupInvitationsQuery, groupPeopleQuery } from '../../lib/requests/group'
import { usePause, useTakeBack } from './people'

/** Who is in the group, for those who look after it. What a member brings is shown here and nowhere else. */
export function PeoplePage() {
  const { groupId = '' } = useParams()
  const [{ data: people }, { data: invitations }] = useSuspenseQueries({
    queries: [groupPeopleQuery(groupId), groupInvitationsQuery(groupId)],
  })
  const pause = usePause(groupId)
  const takeBack = useTakeBack(groupId)
  const errors = useProblems(pause.error ?? takeBack.error)
  return (
    <Page title="People" before={<Back to={addresses.group(groupId)}>Your group</Back>} aside={<Help groupId={groupId} />}>
      <ErrorSummary errors={errors} />
      <Told />
      <PeopleList
        people={people}
        pending={pause.isPending ? pause.variables.hatId : undefined}
        onPause={(hatId, paused) => pause.mutate({ hatId, paused })}
        endAddress={(hatId) => addresses.groupEnd(groupId, hatId)}
      />
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={addresses.groupInvite(groupId)}>
          Invite somebody
        </Link>
      </div>
      <h2 className="nhsuk-heading-m dw-section">Open invitations</h2>
      <OpenInvitations
        invitations={invitations}
        pending={takeBack.isPending ? takeBack.variables : undefined}
        onTakeBack={takeBack.mutate}
      />
    </Page>
  )
}

function Help({ groupId }: { groupId: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Please keep this page to yourself</h2>
      <p>What a member brings is sensitive. Only facilitators see it, and only here. Please do not copy it elsewhere.</p>
      <h2 className="nhsuk-heading-s">Pause or end</h2>
      <p>A paused role opens nothing until it continues. Ending a role signs the person out everywhere at once.</p>
      <h2 className="nhsuk-heading-s">Hours to pay</h2>
      <p>
        Of those who keep a log: name, day, hours and what they did.{' '}
        <a href={addresses.hoursTable(groupId)} download>
          Download the hours as a table (CSV)
        </a>
      </p>
    </>
  )
}
