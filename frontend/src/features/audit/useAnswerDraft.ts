import { useCallback, useSyncExternalStore } from 'react'
import type { Place } from './drafts'
import { useDrafts } from './DraftsContext'
import type { Draft } from './saving'

/** The answer as it stands on the page; undefined until it has been opened. */
export function useAnswerDraft({ practiceId, auditId, criterionId, roundId }: Place): Draft | undefined {
  const drafts = useDrafts()
  const snapshot = useCallback(
    () => drafts.draft({ practiceId, auditId, criterionId, roundId }),
    [drafts, practiceId, auditId, criterionId, roundId],
  )
  return useSyncExternalStore(drafts.subscribe, snapshot)
}
