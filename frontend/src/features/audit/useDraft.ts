import { useCallback, useSyncExternalStore } from 'react'
import type { Drafts } from './drafts'
import type { Draft } from './saving'
import type { Shape } from './shape'

/** What is written as it stands on the page; undefined until it has been opened. `place` stays the same object. */
export function useDraft<P, S extends Shape>(drafts: Drafts<P, S>, place: P): Draft<S> | undefined {
  const snapshot = useCallback(() => drafts.draft(place), [drafts, place])
  return useSyncExternalStore(drafts.subscribe, snapshot)
}
