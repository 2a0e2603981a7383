import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { OpenInvitations } from '../../components/Invitations/OpenInvitations'
import { Page } from '../../components/Page/Page'
import { PeopleList } from '../../components/People/PeopleList'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import {
  installationInvitationsQuery,
  installationPeopleQuery,
  installationQuery,
} from '../../lib/requests/installation'
import { HowItRuns } from './HowItRuns'
import { usePause, useTakeBack } from './installation'

/** The operator's first page: whether all is well, and who may run Doorway and look after the group. */
export function OperatorPage() {
  const [{ data: installation }, { data: people }, { data: invitations }] = useSuspenseQueries({
    queries: [installationQuery, installationPeopleQuery, installationInvitationsQuery],
  })
  const pause = usePause()
  const takeBack = useTakeBack()
  const errors = useProblems(pause.error ?? takeBack.error)
  const facilitated = people.some(({ role }) => role === 'facilitator')
  return (
    <Page title="Running Doorway" aside={<OperatorHelp />}>
      <ErrorSummary errors={errors} />
      <Told />
      {!facilitated && (
        <div className="dw-card">
          <h2 className="nhsuk-heading-s">What to do next</h2>
          <p>Invite a facilitator. A facilitator invites everybody else: group members, practices and trainees.</p>
        </div>
      )}
      <h2 className="nhsuk-heading-m">Operators and facilitators</h2>
      <PeopleList
        people={people}
        pending={pause.isPending ? pause.variables.hatId : undefined}
        onPause={(hatId, paused) => pause.mutate({ hatId, paused })}
        endAddress={addresses.operatorEnd}
      />
      <h3 className="nhsuk-heading-s">Open invitations</h3>
      <OpenInvitations
        invitations={invitations}
        pending={takeBack.isPending ? takeBack.variables : undefined}
        onTakeBack={takeBack.mutate}
      />
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={addresses.operatorInvite}>
          Invite somebody
        </Link>
      </div>
      <h2 className="nhsuk-heading-m dw-section">How Doorway is running</h2>
      <HowItRuns installation={installation} />
    </Page>
  )
}

function OperatorHelp() {
  return (
    <>
      <h2 className="nhsuk-heading-s">What you see</h2>
      <p>You keep Doorway running. You do not see what practices, trainees or the group write.</p>
      <p>
        Whoever runs a machine could read what is stored on it. Please do not, and say who can in your privacy notice.
      </p>
      <ul className="nhsuk-list">
        <li>
          <Link to={addresses.operatorTrail}>Who did what</Link>
        </li>
        <li>
          <Link to={addresses.whoDecidesWhat}>Who decides what</Link>
        </li>
      </ul>
    </>
  )
}
