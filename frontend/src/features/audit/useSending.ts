import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { usePause } from '../../components/Pause/PauseContext'
import { isLeaving } from '../../lib/leavePage'
import { sessionQuery } from '../../lib/requests/session'
import type { Drafts } from './drafts'
import type { Shape } from './shape'

/** Sends what is written at the moments that matter: before the page goes, when the connection or its writer is back. */
export function useSending<P, S extends Shape>(drafts: Drafts<P, S>) {
  const { paused } = usePause()
  const { data: session } = useQuery(sessionQuery)
  const personId = session?.person?.id

  // What one person wrote is never sent in another's name.
  const owner = useRef(personId)
  useEffect(() => {
    if (!personId) return
    if (!drafts.hasUnsent()) owner.current = personId
    if (owner.current === personId) drafts.signedIn()
    else drafts.hold()
  }, [drafts, personId])

  useEffect(() => {
    if (paused) drafts.sendAll()
  }, [drafts, paused])

  useEffect(() => {
    const online = () => drafts.sendAll()
    const hidden = () => {
      if (document.visibilityState === 'hidden') drafts.sendAll(true)
    }
    const leave = (event: BeforeUnloadEvent) => {
      drafts.sendAll(true)
      if (drafts.warnsOnLeaving() && !isLeaving()) event.preventDefault()
    }
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('beforeunload', leave)
    return () => {
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hidden)
      window.removeEventListener('beforeunload', leave)
    }
  }, [drafts])
}
