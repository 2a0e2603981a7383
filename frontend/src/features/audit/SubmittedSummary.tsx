import { Link } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { NotSavedElsewhere } from './NotSavedElsewhere'
import { questionPlace } from './questions'

interface SubmittedSummaryProps {
  practiceId: string
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
  /** Just now, so that it is said as news. */
  fresh?: boolean
}

/** A submitted self-assessment: for a lead where it leads, for others what there is to read. */
export function SubmittedSummary(props: SubmittedSummaryProps) {
  const role = usePracticeRole(props.practiceId)
  return role === 'lead' ? <ForLead {...props} /> : <ToRead {...props} />
}

/** What was being written when somebody else submitted. */
function Unsaved({ set }: Pick<SubmittedSummaryProps, 'set'>) {
  return <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
}

function ToRead({ practiceId, audit: { id, submittedAt }, set }: SubmittedSummaryProps) {
  return (
    <Page title="A self-assessment" caption={submittedAt && `Submitted on ${dayOf(submittedAt)}`}>
      <p className="dw-lead">It is kept as it was submitted, for you to read.</p>
      <Unsaved set={set} />
      <ul className="dw-plain-list">
        <li>
          <Link to={addresses.results(practiceId, id)}>Where the practice was</Link>
          <br />
          <span className="dw-small">What already worked, and what people were not sure of.</span>
        </li>
        <li>
          <Link to={addresses.answers(practiceId, id)}>Every answer</Link>
          <br />
          <span className="dw-small">With its notes and its evidence.</span>
        </li>
        <li>
          <Link to={addresses.plan(practiceId, id)}>What the practice will do</Link>
          <br />
          <span className="dw-small">The actions, and how each is getting on.</span>
        </li>
        <li>
          <a href={addresses.planPDF(practiceId, id)}>The action plan as a PDF</a>
          <br />
          <span className="dw-small">
            Or <a href={addresses.planPage(practiceId, id)}>as a web page</a>
          </span>
        </li>
      </ul>
      <p>
        <Link to={addresses.practice(practiceId)}>Go to the start page</Link>
      </p>
      <SetNotice set={set} />
    </Page>
  )
}

function ForLead({ practiceId, audit, set, fresh = false }: SubmittedSummaryProps) {
  const { id, submittedAt, canReopenUntil } = audit
  return (
    <Page
      title={fresh ? 'Submitted' : 'Your self-assessment'}
      heading={fresh ? 'Thank you. Your self-assessment is submitted' : 'Your self-assessment'}
      caption={submittedAt && `Submitted on ${dayOf(submittedAt)}`}
    >
      <p className="dw-lead">
        {fresh
          ? 'You have taken an honest look together. The next part is the one that changes things: choosing what to do.'
          : 'It is kept as it was submitted. You can see where you are now, and work on what you will do.'}
      </p>
      <Unsaved set={set} />
      <h2 className="nhsuk-heading-m">What happens next</h2>
      <ol className="dw-next-steps">
        <li>
          <Link to={addresses.results(practiceId, id)}>See where you are now</Link>
          <p>What already works, and what people were not sure of.</p>
        </li>
        {audit.earlierAuditId !== null && (
          <li>
            <Link to={addresses.progress(practiceId)}>See what has changed</Link>
            <p>What you did since last time, what moved and what did not.</p>
          </li>
        )}
        <li>
          <Link to={addresses.plan(practiceId, id)}>Choose what you will do</Link>
          <p>We suggest actions from your answers. Pick two to five, or write your own.</p>
        </li>
        <li>
          <Link to={addresses.plan(practiceId, id)}>Take away your action plan</Link>
          <p>As a PDF for the noticeboard or as a web page, once you have chosen.</p>
        </li>
      </ol>
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={addresses.plan(practiceId, id)}>
          Choose what you will do
        </Link>
      </div>
      <p className="dw-after">
        <Link to={addresses.answers(practiceId, id)}>Read every answer</Link>
      </p>
      <h2 className="nhsuk-heading-s dw-after">If something has to change</h2>
      {canReopenUntil ? (
        <p>
          Until {dayOf(canReopenUntil)} you can{' '}
          <Link to={addresses.reopen(practiceId, id)}>reopen this self-assessment</Link>. What you submitted stays as it
          is.
        </p>
      ) : (
        <p>
          It can no longer be reopened. You can <Link to={addresses.newAudit(practiceId)}>look again</Link> with a new
          self-assessment.
        </p>
      )}
      <SetNotice set={set} />
    </Page>
  )
}
