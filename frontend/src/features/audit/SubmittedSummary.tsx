import { Link } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'

interface SubmittedSummaryProps {
  practiceId: string
  audit: Wire['Audit']
  set: Wire['CriteriaSet']
  /** Just now, so that it is said as news. */
  fresh?: boolean
}

/** A submitted self-assessment: where it leads, and until when it can be reopened. */
export function SubmittedSummary({ practiceId, audit, set, fresh = false }: SubmittedSummaryProps) {
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
      <h2 className="nhsuk-heading-m">What happens next</h2>
      <ol className="dw-next-steps">
        <li>
          <Link to={addresses.results(practiceId, id)}>See where you are now</Link>
          <p>What already works, and what people were not sure of.</p>
        </li>
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
