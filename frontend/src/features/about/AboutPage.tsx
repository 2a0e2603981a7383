import { Link } from 'react-router'
import { Page } from '../../components/Page/Page'

export function AboutPage() {
  return (
    <Page title="About Doorway">
      <p className="nhsuk-lede-text">
        Doorway helps GP practices in England look honestly at how easy it is for people who have lived through trauma to
        reach care, decide what to change, and see whether it changed.
      </p>
      <h2 className="nhsuk-heading-m">How it works</h2>
      <p>A practice answers a set of criteria about itself, one at a time, in its own time.</p>
      <p>It then sees where it is strong and what is still to do, and chooses two to five actions. That plan is the point.</p>
      <p>The practice can look again later.</p>
      <h2 className="nhsuk-heading-m">Where it comes from</h2>
      <p>
        Doorway grew from work in Bristol in which women who have lived through trauma made the decisions together with
        clinicians, researchers and a charity.
      </p>
      <p>
        The <Link to="/criteria">criteria</Link> belong to a group that writes, agrees and changes them. Each version
        says whether it was co-designed.
      </p>
      <h2 className="nhsuk-heading-m">What it is not</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>It is not a medical device and gives no advice about anybody’s care.</li>
        <li>It has no place for patients’ details. Please never write any.</li>
        <li>It is not an inspection. There are no ranks, badges or league tables.</li>
        <li>Its scale has not been tested for reliability or validity.</li>
        <li>It is not made or endorsed by the NHS.</li>
      </ul>
      <h2 className="nhsuk-heading-m">If something worries you</h2>
      <p>
        Doorway is not the place to report a concern about a patient’s safety. Use your practice’s own route, or the Care
        Quality Commission. If someone is in danger now, call 999.
      </p>
      <h2 className="nhsuk-heading-m">Credits</h2>
      <p>
        Names of practices come from the NHS organisation file. Contains information from NHS England, licensed under the
        Open Government Licence v3.0. The typeface is Source Sans 3, under the{' '}
        <a href="/licences/source-sans-3-OFL.txt">SIL Open Font Licence</a>.
      </p>
    </Page>
  )
}
