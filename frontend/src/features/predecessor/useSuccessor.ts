import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import type { Wire } from '../../lib/api'
import { standingOf, type Hat } from '../../lib/hats'
import { practiceQuery } from '../../lib/requests/practice'
import { sessionQuery } from '../../lib/requests/session'

/** The practice one leads that took over from this one. A predecessor itself does not say its id. */
export function useSuccessor(practiceId: string): Wire['Practice'] | undefined {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const led = useSuspenseQueries({ queries: leads(session.hats).map((hat) => practiceQuery(hat.practiceId)) })
  return led.map(({ data }) => data).find(({ predecessors }) => predecessors.some(({ id }) => id === practiceId))
}

function leads(hats: Hat[], now = new Date()): Hat[] {
  return hats.filter((hat) => hat.role === 'practice_lead' && standingOf(hat, now) === 'begun')
}
