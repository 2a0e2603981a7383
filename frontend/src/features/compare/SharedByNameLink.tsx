import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'

/** The way to what was shared by name. It looks the same whether anything was, so that it tells nobody that something was. */
export function SharedByNameLink({ practiceId }: { practiceId: string }) {
  return (
    <>
      <Link to={addresses.sharedByName(practiceId)}>Shared with you by name</Link>
      <br />
      <span className="dw-small">Where it stands if somebody chooses to tell you what they saw.</span>
    </>
  )
}
