import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { OpenInvitations } from '../../components/Invitations/OpenInvitations'
import { Page } from '../../components/Page/Page'
import { PeopleList } from '../../components/People/PeopleList'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { practiceQuery } from '../../lib/requests/practice'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { practiceInvitationsQuery } from './invitationsQuery'
import { usePauseRole } from './usePauseRole'
import { useTakeBackInvitation } from './useTakeBackInvitation'

/** Who is in the practice, who is invited, and how one hands over. For the lead. */
export function PeoplePage() {
  const { practiceId = '' } = useParams()
  const [{ data: practice }, { data: people }, { data: invitations }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), practicePeopleQuery(practiceId), practiceInvitationsQuery(practiceId)],
  })
  return (
    <Page title="People" heading="People at your practice" caption={practice.shownName} aside={<Aside practiceId={practiceId} people={people} />}>
      <Told />
      <Here practiceId={practiceId} people={people} closed={practice.closed} />
      {practice.closed ? (
        <p>The NHS organisation file says that your practice has closed. Nobody new can be invited.</p>
      ) : (
        <div className="dw-buttons">
          <Link className="nhsuk-button" to={addresses.invite(practiceId)}>
            Invite a colleague
          </Link>
        </div>
      )}
      <Invited practiceId={practiceId} invitations={invitations} />
    </Page>
  )
}

function Here({ practiceId, people, closed }: { practiceId: string; people: Wire['Holder'][]; closed: boolean }) {
  const pause = usePauseRole(practiceId)
  const errors = useProblems(pause.error)
  return (
    <>
      <ErrorSummary errors={errors} />
      <PeopleList
        people={people}
        pending={pause.isPending ? pause.variables.hatId : undefined}
        onPause={(hatId, paused) => pause.mutate({ hatId, paused })}
        endAddress={(hatId) => addresses.endRole(practiceId, hatId)}
      />
      <p role="status" className="dw-small">
        {pause.isSuccess &&
          (pause.data.paused
            ? `Paused. ${pause.data.name} sees nothing of your practice until you let them continue.`
            : `${pause.data.name} can continue.`)}
      </p>
      {people.length === 1 && !closed && (
        <p>
          So far it is only you. A colleague can answer a part for the practice, take on an action, and read what you
          submit.
        </p>
      )}
    </>
  )
}

function Invited({ practiceId, invitations }: { practiceId: string; invitations: Wire['Invitation'][] }) {
  const takeBack = useTakeBackInvitation(practiceId)
  const errors = useProblems(takeBack.error)
  return (
    <section aria-labelledby="invited" className="dw-section">
      <h2 className="nhsuk-heading-m" id="invited">
        Invited, and not here yet
      </h2>
      <ErrorSummary errors={errors} />
      <OpenInvitations
        invitations={invitations}
        pending={takeBack.isPending ? takeBack.variables : undefined}
        onTakeBack={(id) => takeBack.mutate(id)}
      />
      <p role="status" className="dw-small">
        {takeBack.isSuccess && 'Taken back. Its link opens nothing any more.'}
      </p>
    </section>
  )
}

function Aside({ practiceId, people }: { practiceId: string; people: Wire['Holder'][] }) {
  const others = people.some(({ role, paused, self }) => role === 'practice_lead' && !paused && !self)
  return (
    <>
      <h2 className="nhsuk-heading-s">What each can do</h2>
      <p>
        A <b>lead</b> runs the self-assessment, agrees the answers, submits, and looks after the plan and the people.
      </p>
      <p>
        A <b>member</b> answers what a lead asks them, says how their actions are getting on, and reads what was
        submitted.
      </p>
      <h2 className="nhsuk-heading-s">If you move on</h2>
      <p>
        {others
          ? 'Another lead is here, so the practice has somebody whatever you do.'
          : 'You are the only lead. Hand over before you go: everything stays the practice’s.'}
      </p>
      <ul className="dw-plain-list">
        <li>
          <Link to={addresses.handOver(practiceId)}>Hand over to a colleague</Link>
        </li>
        <li>
          <Link to={addresses.leavePractice(practiceId)}>Leave the practice</Link>
        </li>
      </ul>
      <p className="dw-small">
        Every change here is in <Link to={addresses.practiceTrail(practiceId)}>the practice’s trail</Link>.
      </p>
    </>
  )
}
