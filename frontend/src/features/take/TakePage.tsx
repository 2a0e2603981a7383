import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { auditsQuery } from '../../lib/requests/audits'
import { practiceQuery } from '../../lib/requests/practice'
import { TakeGroup } from './TakeGroup'

/** Everything that a practice can take along, and what each file is good for. */
export function TakePage() {
  const { practiceId = '' } = useParams()
  const [{ data: practice }, { data: audits }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), auditsQuery(practiceId)],
  })
  const latest = audits.find(({ submissions }) => submissions > 0)
  const as = (file: string) => addresses.taken(practiceId, file)
  return (
    <>
      <Back to={addresses.practice(practiceId)}>Start</Back>
      <Page title="Take it with you" caption={practice.shownName}>
        <p className="dw-lead">
          What your practice writes here belongs to your practice. You can take it along at any time, and nothing changes
          here when you do.
        </p>
        <p>A file on your computer is yours to look after. Keep it where only the right people can read it.</p>
        <TakeGroup
          title="For a spreadsheet"
          files={[
            {
              href: as('workbook.xlsx'),
              name: 'Everything you submitted, and your actions (Excel)',
              say: 'A sheet each for self-assessments, answers, evidence, scores, actions and their history.',
            },
            { href: as('answers.csv'), name: 'Answers (CSV)', say: 'Every answer that you submitted, one in each row.' },
            { href: as('actions.csv'), name: 'Actions (CSV)', say: 'Every action: who, by when, and how it is going.' },
          ]}
        />
        {latest && (
          <section className="dw-section" aria-labelledby="paper">
            <h2 className="nhsuk-heading-m" id="paper">
              To print
            </h2>
            <p>
              <a href={as(`audits/${latest.id}/answers.html`)}>All your answers (web page)</a>
              <br />
              <span className="dw-small">What you submitted last, criterion by criterion.</span>
            </p>
          </section>
        )}
        <section className="dw-section" aria-labelledby="calendar">
          <h2 className="nhsuk-heading-m" id="calendar">
            For your calendar
          </h2>
          <p>
            <Link to={addresses.calendar(practiceId)}>Have the actions in your calendar</Link>, as a file or at a secret
            address that you can end.
          </p>
        </section>
        <section className="dw-section" aria-labelledby="signed">
          <h2 className="nhsuk-heading-m" id="signed">
            Reports
          </h2>
          <p>
            <Link to={addresses.signedReports(practiceId)}>Signed reports</Link>: which were given out, with their codes. You
            can withdraw one.
          </p>
        </section>
        <TakeGroup
          title="To another Doorway"
          files={[
            {
              href: as('archive.json'),
              name: 'To another Doorway (JSON)',
              say: 'Self-assessments, what you submitted, and actions with their history: complete, without people.',
            },
          ]}
        >
          <p>
            Does this come from another Doorway? <Link to={addresses.bringIn(practiceId)}>Bring in what you took along</Link>.
          </p>
        </TakeGroup>
        <TakeGroup
          title="Everything"
          files={[
            {
              href: addresses.practiceExport(practiceId),
              name: 'All that is kept about your practice (JSON)',
              say: 'Drafts, roles and the trail too. For somebody who works with data.',
            },
          ]}
        />
      </Page>
    </>
  )
}
