import { addresses } from '../../lib/addresses'

/** What to take along to the meeting. */
export function MeetingSheet({ practiceId, auditId }: { practiceId: string; auditId: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">For the meeting</h2>
      <p>Two pages for everybody at the table: what to talk about, and room to write.</p>
      <ul className="dw-plain-list">
        <li>
          <a href={addresses.meetingSheetPDF(practiceId, auditId)}>Meeting sheet (PDF)</a>
        </li>
        <li>
          <a href={addresses.meetingSheetPage(practiceId, auditId)}>Meeting sheet (web page)</a>
        </li>
      </ul>
      <p className="dw-small">
        It shows how far apart views are only where that stays nobody’s own, so it can show less than this page.
      </p>
    </>
  )
}
