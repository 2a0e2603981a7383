import { Page } from '../../components/Page/Page'

export function AccessibilityPage() {
  return (
    <Page title="Accessibility">
      <p className="nhsuk-lede-text">We want everyone to be able to use Doorway, in the way that suits them.</p>
      <h2 className="nhsuk-heading-m">What you should be able to do</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Use every page with the keyboard alone.</li>
        <li>Zoom to 400 % without losing words or scrolling sideways, other than in wide tables.</li>
        <li>Use your own colours, or dark mode.</li>
        <li>Hear every page with a screen reader. Every chart has its figures as a table.</li>
        <li>Stop at any time. The Pause button hides the page at once; so does pressing Escape twice.</li>
      </ul>
      <h2 className="nhsuk-heading-m">How far we have come</h2>
      <p>
        Doorway aims at the Web Content Accessibility Guidelines, version 2.2, level AA. We have not had it checked by
        anyone outside, so we do not claim that it meets them.
      </p>
      <p>
        Automatic checks run with every change, on wide and on narrow screens. They find some problems, not all. Testing
        with people who use screen readers, magnifiers or voice control has not been done yet.
      </p>
      <h2 className="nhsuk-heading-m">What we know does not work well</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Doorway needs JavaScript.</li>
        <li>
          The PDF of the action plan has headings, a reading order and table headers, but has not been checked against the
          PDF accessibility standard. The web page beside it has the same content.
        </li>
        <li>There is no Easy Read or British Sign Language version yet.</li>
      </ul>
      <h2 className="nhsuk-heading-m">If something is in your way</h2>
      <p>
        Tell the person who runs Doorway where you are, in whichever way is easiest for you. If their answer does not
        help, the Equality Advisory and Support Service can advise you.
      </p>
    </Page>
  )
}
