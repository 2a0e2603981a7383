import { Link } from 'react-router'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'

/** Where somebody ends up who signed in here because a page on another tab was waiting. */
export function SignedInAgainPage() {
  return (
    <Page title="You are signed in again">
      <p>Close this tab and go back to the page that you were on. It is as you left it.</p>
      <p>
        Is it gone? <Link to={addresses.home}>Go to your start page</Link>.
      </p>
    </Page>
  )
}
