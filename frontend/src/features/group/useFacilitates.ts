import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { standingOf } from '../../lib/hats'
import { sessionQuery } from '../../lib/requests/session'

/** Whether the person looks after the group now. */
export function useFacilitates(groupId: string): boolean {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [now] = useState(() => new Date())
  return session.hats.some(
    (hat) => hat.role === 'facilitator' && hat.groupId === groupId && standingOf(hat, now) === 'begun',
  )
}
