import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { Notice } from '../../components/Notice/Notice'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { providerWords } from './providerWords'

/** Says calmly what came of a visit to the organisation's sign-in service, when it did not do what was wanted. */
export function ProviderOutcome() {
  const [search] = useSearchParams()
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const words = providerWords(search.get('provider'), ways.provider)
  if (!words) return null
  return (
    <div role="status">
      <Notice title="You are not signed in that way yet">{words}</Notice>
    </div>
  )
}
