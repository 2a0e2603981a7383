import { Link } from 'react-router'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { DataMap } from './DataMap'

export function PrivacyPage() {
  return (
    <Page title="Privacy">
      <h2 className="nhsuk-heading-m">What is kept</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Your name, your sign-in name, and your password in a form that nobody can read back.</li>
        <li>An e-mail address, if you give one, and whether you want to be written to.</li>
        <li>Your roles: at which practice, in which group, or on which placement, and since when.</li>
        <li>For a member of the group: what they bring to it, such as lived experience or clinical work.</li>
        <li>Where you are signed in: on which kind of device, and since when.</li>
        <li>What your practice writes: answers, notes, evidence that you list, and actions.</li>
        <li>A record of who did what and when, so that a practice can trust its own history.</li>
      </ul>
      <h2 className="nhsuk-heading-m">What it is for</h2>
      <p>
        To let you in and nobody else, to do the self-assessment and the plan together, and to show later what was done.
        Nothing is used for anything else, and nothing is sold or sent to anybody.
      </p>
      <h2 className="nhsuk-heading-m">Who can see it</h2>
      <p>
        Only people at your practice see what your practice writes. Another practice cannot find out that it exists. If
        your practice merges with another or closes, the lead of the one that took over can read what you submitted. The
        people who run Doorway and those who look after the group see no answers on their pages.
      </p>
      <p>
        <Link to={addresses.whoDecidesWhat}>Who decides what</Link> lists everything that each role may do.
      </p>
      <p>
        A practice’s lead can open a page for everybody, with lines about what people said and what the practice did. It is closed
        until the lead opens it. Doorway puts nobody’s name there.
      </p>
      <h2 className="nhsuk-heading-m">What you can do</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>See and correct what is kept about you, on your account page.</li>
        <li>Download a copy of all of it there.</li>
        <li>Ask there for your account to be erased. You have 30 days to think better of it.</li>
        <li>Choose whether Doorway may write to you. Not at all is fine.</li>
      </ul>
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
        One cookie keeps you signed in. A second one is there for a few minutes while you sign in with your organisation’s
        account. There is no tracking, no advertising, and nothing is loaded from anywhere else.
      </p>
      <h2 className="nhsuk-heading-m">Who is responsible</h2>
      <p>
        Whoever runs this Doorway for you. Ask them if something on this page is not clear, or is not so. If their answer
        does not help, you can complain to the Information Commissioner’s Office.
      </p>
      <DataMap />
    </Page>
  )
}
