import { Page } from '../../components/Page/Page'

export function PrivacyPage() {
  return (
    <Page title="Privacy">
      <h2 className="nhsuk-heading-m">What is kept</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Your name, your sign-in name, and your password in a form that nobody can read back.</li>
        <li>What your practice writes: answers, notes, evidence that you list, and actions.</li>
        <li>A record of who did what and when, so that a practice can trust its own history.</li>
      </ul>
      <h2 className="nhsuk-heading-m">Who can see it</h2>
      <p>
        Only people at your practice see what your practice writes. Another practice cannot find out that it exists. The
        person who runs Doorway can find and invite practices; the pages they use show no answers.
      </p>
      <h2 className="nhsuk-heading-m">No patients’ details</h2>
      <p>
        Please never write anything about a patient that could tell who they are. Doorway checks what you write for NHS
        numbers and other details, and refuses or asks. This is a safety net: it does not catch everything.
      </p>
      <h2 className="nhsuk-heading-m">Earlier words</h2>
      <p>
        Earlier versions of an answer are kept so that nothing is lost, and are removed 90 days after the self-assessment
        was submitted.
      </p>
      <h2 className="nhsuk-heading-m">Cookies</h2>
      <p>
        One cookie keeps you signed in. There is no tracking, no advertising, and nothing is loaded from anywhere else.
      </p>
      <h2 className="nhsuk-heading-m">Who is responsible</h2>
      <p>
        Whoever runs this Doorway for you. Ask them how long things are kept, for a copy, or to have something put right
        or removed.
      </p>
    </Page>
  )
}
