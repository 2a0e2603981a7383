import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import { buddiesQuery } from './buddies'

/** That somebody would like to be one's buddy, for those who want no mail. Nobody else is shown it, and it is never late. */
export function BuddyWaits({ groupId }: { groupId: string }) {
  const { data: fellows } = useSuspenseQuery(buddiesQuery(groupId))
  return fellows
    .filter(({ between }) => between === 'asks_me')
    .map(({ hatId, name }) => (
      <p className="dw-small" key={hatId}>
        {name} would like to be your buddy. Only you and {name} are shown this, and there is no hurry:{' '}
        <Link to={addresses.myPlace(groupId)}>see it on My place in the group</Link>.
      </p>
    ))
}
