import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { IssuedReport } from './IssuedReport'
import { issuedQuery } from './issuedQuery'

/** Every signed report that the practice has given out. */
export function ReportsPage() {
  const { practiceId = '' } = useParams()
  const { data: reports } = useSuspenseQuery(issuedQuery(practiceId))
  return (
    <>
      <Back to={addresses.take(practiceId)}>Take it with you</Back>
      <Page title="Signed reports" aside={<Aside />}>
        <p className="dw-lead">
          Each report of a submitted self-assessment carries a code. With it, anybody can see on{' '}
          <Link to={addresses.verify}>a page for everybody</Link> that the report comes from here.
        </p>
        {reports.length === 0 ? (
          <Empty title="Your reports will be here">
            <p>The first time that somebody at your practice downloads a report, it is listed.</p>
          </Empty>
        ) : (
          <ul className="dw-plain-list">
            {reports.map((report) => (
              <IssuedReport key={report.code} practiceId={practiceId} report={report} />
            ))}
          </ul>
        )}
      </Page>
    </>
  )
}

function Aside() {
  return (
    <>
      <h2 className="nhsuk-heading-s">Before you pass one on</h2>
      <p>
        The PDF of an action plan or of a progress report also holds what it was made from: your answers with their notes
        and evidence, and your actions. Whoever has the file can read them. A print does not hold them, and neither does
        the PDF of your progress on one page.
      </p>
      <p>Nobody who asks about a code learns whose report it is, or what is in it.</p>
    </>
  )
}
