import { useSuspenseQueries } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { practicePeopleQuery } from '../../lib/requests/practicePeople'
import { questionsByDomain } from '../audit/questions'
import { useAudit } from '../audit/useAudit'
import { agreeQuery } from './agreeQuery'
import { AskViewsForm } from './AskViewsForm'
import { OpenRound } from './OpenRound'
import { freeParts, openRound } from './rounds'
import { viewRoundsQuery } from './viewRoundsQuery'

/** Where the lead asks colleagues for their own view, sees whom they asked, and goes to close the round. */
export function AskViewsPage() {
  const { practiceId, auditId, audit, set } = useAudit()
  const [{ data: people }, { data: rounds }, { data: agree }] = useSuspenseQueries({
    queries: [practicePeopleQuery(practiceId), viewRoundsQuery(practiceId, auditId), agreeQuery(practiceId, auditId)],
  })
  const parts = questionsByDomain(set, audit.form)
  const domains = parts.map(({ domain }) => domain)
  const free = freeParts(parts, agree.items).map(({ domain }) => domain)
  const open = openRound(rounds)
  const others = people.filter(({ self }) => !self)
  return (
    <>
      <Back to={addresses.audit(practiceId, auditId)}>Your self-assessment</Back>
      <Page
        title="Ask for views"
        heading="Ask colleagues for their own view"
        caption="Your self-assessment"
        whoSees="Each person sees their own view and nobody else’s. You see how far apart the views are, never whose, nor who gave one. If all say the same, it is known of each."
      >
        <Told />
        <p>
          Somebody at the front desk, a nurse and a GP see different things. Before you agree the answers, each says on
          their own where the practice is. It takes about half a minute a question.
        </p>
        {open && <OpenRound practiceId={practiceId} auditId={auditId} round={open} people={people} domains={domains} />}
        {!open && audit.state !== 'draft' && (
          <p className="nhsuk-inset-text">This self-assessment is not open, so nobody is asked about it.</p>
        )}
        {!open && audit.state === 'draft' && free.length === 0 && (
          <p className="nhsuk-inset-text">
            The views of every part were put together. They are not asked for again, so that nobody can work out who
            changed their mind.
          </p>
        )}
        {!open && audit.state === 'draft' && free.length > 0 && others.length === 0 && (
          <Empty title="Your colleagues will be here">
            <p>
              Nobody else is at your practice in Doorway yet.{' '}
              <Link to={addresses.invite(practiceId)}>Invite a colleague</Link>, then come back.
            </p>
          </Empty>
        )}
        {!open && audit.state === 'draft' && free.length > 0 && others.length > 0 && (
          <AskViewsForm
            practiceId={practiceId}
            auditId={auditId}
            people={people}
            domains={free}
            spreadFrom={agree.spreadFrom}
            someAsked={free.length < domains.length}
          />
        )}
        <ClosedRounds practiceId={practiceId} auditId={auditId} rounds={rounds} />
        <SetNotice set={set} />
      </Page>
    </>
  )
}

interface ClosedRoundsProps {
  practiceId: string
  auditId: string
  rounds: Wire['ViewRound'][]
}

function ClosedRounds({ practiceId, auditId, rounds }: ClosedRoundsProps) {
  const closed = rounds.filter(({ closedAt }) => closedAt !== null)
  if (closed.length === 0) return null
  return (
    <section aria-labelledby="closed-rounds" className="dw-section">
      <h2 className="nhsuk-heading-m" id="closed-rounds">
        Closed
      </h2>
      <ul className="dw-tasks">
        {closed.map(({ id, closedAt, spread }) => (
          <li className="dw-task dw-task--stacks" key={id}>
            <Link to={addresses.agree(practiceId, auditId)}>Agree together what was asked</Link>
            <span className="dw-task__status">
              Closed on {dayOf(closedAt ?? '')}
              {!spread && '. You talk instead'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
