import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { Notice } from '../Notice/Notice'
import { returnWords } from './returnWords'

/** What came of going to the organisation's sign-in service, to link the account or to confirm who one is. */
export function ProviderReturn() {
  const [search] = useSearchParams()
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const words = returnWords(search.get('provider'), ways.provider)
  return words ? (
    <div role="status">
      <Notice title="Your organisation’s account">{words}</Notice>
    </div>
  ) : null
}
