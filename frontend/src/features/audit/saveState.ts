import type { SaveState } from '../../components/SaveStatus/SaveStatus'
import { isUnsent, type Draft } from './saving'
import type { Shape } from './shape'

/** What to say about a draft beside the button. */
export function saveState<S extends Shape>(draft: Draft<S>): SaveState {
  if (draft.theirs) return { kind: 'choose' }
  if (draft.trouble?.kind === 'refused') return { kind: 'failed', message: draft.trouble.message }
  if (draft.trouble) return { kind: draft.trouble.kind }
  const at = draft.saved.savedAt ? new Date(draft.saved.savedAt) : undefined
  if (!isUnsent(draft)) return at ? { kind: 'saved', at } : { kind: 'idle' }
  const waits = Object.values(draft.holds)
  if (draft.sending || waits.every(({ kind }) => kind === 'typing')) return { kind: 'saving' }
  return { kind: 'partly', at }
}
