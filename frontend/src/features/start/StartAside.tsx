import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'

interface StartAsideProps {
  practice: Wire['Practice']
  /** The latest self-assessment that was submitted. */
  submitted?: Wire['AuditSummary']
  /** The criteria that a new self-assessment uses. */
  current?: Wire['CriteriaVersion']
}

/** Beside the first page: who sees it, what to take along, what to read before. */
export function StartAside({ practice: { id: practiceId, successorName }, submitted, current }: StartAsideProps) {
  const leads = usePracticeRole(practiceId) === 'lead'
  return (
    <>
      <h2 className="nhsuk-heading-s">Who sees this</h2>
      <p>
        {successorName === ''
          ? 'Only people at your practice. Others read nothing but what your lead shares with the group, and the lines on your page for everybody.'
          : `People at your practice. Who leads ${successorName}, which took over, can read what you submitted.`}
      </p>
      {submitted && (
        <>
          <h2 className="nhsuk-heading-s">To take along</h2>
          <ul className="nhsuk-list">
            <li>
              <Link to={addresses.results(practiceId, submitted.id)}>Where we are now</Link>
            </li>
            <li>
              <Link to={addresses.progress(practiceId)}>What has changed</Link>
            </li>
            <li>
              <a href={addresses.planPDF(practiceId, submitted.id)}>Action plan (PDF)</a>
            </li>
            <li>
              <a href={addresses.planPage(practiceId, submitted.id)}>Action plan (web page)</a>
            </li>
            <li>
              <Link to={addresses.calendar(practiceId)}>Calendar of actions</Link>
            </li>
            <li>
              <Link to={addresses.yourPage(practiceId)}>You said, we did</Link>
            </li>
            <li>
              <Link to={addresses.fromTheGroup(practiceId)}>From the group</Link>
            </li>
            <li>
              <Link to={addresses.sharing(practiceId)}>What you share</Link>
            </li>
            {leads && (
              <li>
                <Link to={addresses.take(practiceId)}>Take it with you</Link>
              </li>
            )}
          </ul>
        </>
      )}
      {current && (
        <>
          <h2 className="nhsuk-heading-s">Before you start</h2>
          <p>
            <Link to={addresses.questions(current.setId, current.version)}>Read or print all the questions</Link>
          </p>
        </>
      )}
    </>
  )
}
