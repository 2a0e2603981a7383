import { useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { sessionQuery } from '../../lib/requests/session'

type Stage = Wire['Session']['stage']

interface Arrival {
  stage: Stage
  /** Where a person was going when they were asked to sign in. */
  destination: string
  /** The page for how far signing in has come. */
  next: string
}

/** Kept in the history entry, never in the address. */
export function useDestination(): string {
  const state: unknown = useLocation().state
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined
  return typeof from === 'string' ? from : addresses.home
}

/** How far signing in has come, and where it goes on. */
export function useArrival(): Arrival {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const destination = useDestination()
  const pages: Record<Stage, string> = {
    out: addresses.signIn,
    second_factor: addresses.giveCode,
    set_up_factor: addresses.setUpFactor,
    in: destination,
  }
  return { stage: session.stage, destination, next: pages[session.stage] }
}
