import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { mineQuery } from '../../lib/requests/mine'
import { useDrafts } from './DraftsContext'

/** Pages that count answers ask again once what was still on its way has arrived. */
export function useFreshWhenSaved(practiceId: string, auditId: string) {
  const client = useQueryClient()
  const drafts = useDrafts()
  const waiting = useSyncExternalStore(drafts.subscribe, drafts.unsent).length
  const before = useRef(waiting)

  useEffect(() => {
    if (waiting < before.current) {
      void client.invalidateQueries({ queryKey: ['practice', practiceId, 'audit', auditId] })
      void client.invalidateQueries({ queryKey: mineQuery(practiceId).queryKey })
    }
    before.current = waiting
  }, [client, practiceId, auditId, waiting])
}
