import { useSuspenseQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../lib/requests/session'

/** The group that the person looks after; empty for none. */
export function useGroupId(): string {
  const { data: session } = useSuspenseQuery(sessionQuery)
  return session.hats.find(({ role }) => role === 'facilitator')?.groupId ?? ''
}
