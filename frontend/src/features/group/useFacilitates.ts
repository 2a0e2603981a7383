import { useState } from 'react'
import { standingOf } from '../../lib/hats'
import { useOwnerSession } from '../../lib/ownerSession'

/** Whether the person looks after the group now. */
export function useFacilitates(groupId: string): boolean {
  const session = useOwnerSession()
  const [now] = useState(() => new Date())
  return session.hats.some(
    (hat) => hat.role === 'facilitator' && hat.groupId === groupId && standingOf(hat, now) === 'begun',
  )
}
