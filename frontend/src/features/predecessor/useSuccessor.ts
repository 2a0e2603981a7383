import { useSuspenseQueries } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { standingOf, type Hat } from '../../lib/hats'
import { useOwnerSession } from '../../lib/ownerSession'
import { practiceQuery } from '../../lib/requests/practice'

/** The practice one leads that took over from this one. A predecessor itself does not say its id. */
export function useSuccessor(practiceId: string): Wire['Practice'] | undefined {
  const session = useOwnerSession()
  const led = useSuspenseQueries({ queries: leads(session.hats).map((hat) => practiceQuery(hat.practiceId)) })
  return led.map(({ data }) => data).find(({ predecessors }) => predecessors.some(({ id }) => id === practiceId))
}

function leads(hats: Hat[], now = new Date()): Hat[] {
  return hats.filter((hat) => hat.role === 'practice_lead' && standingOf(hat, now) === 'begun')
}
