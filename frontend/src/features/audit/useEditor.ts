import { useAfterPress } from '../../lib/useAfterPress'
import type { Drafts } from './drafts'
import * as saving from './saving'
import type { Draft, Hold } from './saving'
import type { Shape, TextReason } from './shape'

/** What the fields of a page can do with what is written there. */
export interface Editor<S extends Shape> {
  draft: Draft<S>
  /** What someone types: sent within three seconds. */
  type: (change: Partial<S['fields']>) => void
  /** What someone chooses: sent at once. */
  choose: (change: Partial<S['fields']>) => void
  caretAt: (path: string, typing: boolean) => void
  leave: (path: string) => void
  pickReason: (reason: TextReason) => void
  toSay: (path: string) => Hold | undefined
  keepMine: () => void
  keepTheirs: () => void
  putBack: (fields: S['fields'], reasons: TextReason[]) => void
  forget: (fields: S['fields']) => void
  /** Sends now what can be sent, and says what stands in the way. */
  finish: () => Draft<S>
}

export function useEditor<P, S extends Shape>(drafts: Drafts<P, S>, place: P, draft: Draft<S>): Editor<S> {
  const afterPress = useAfterPress()
  return {
    draft,
    type: (change) => drafts.change(place, (d) => saving.edit(d, change), 'soon'),
    choose: (change) => drafts.change(place, (d) => saving.edit(d, change), 'now'),
    caretAt: (path, typing) => drafts.change(place, (d) => saving.caretAt(d, path, typing), 'soon'),
    leave: (path) => afterPress(() => drafts.change(place, (d, check) => saving.leave(d, path, check), 'now')),
    pickReason: (reason) => drafts.change(place, (d, check) => saving.recheck(saving.pickReason(d, reason), check), 'now'),
    toSay: (path) => saving.toSay(draft, path),
    keepMine: () => drafts.change(place, saving.keepMine, 'now'),
    keepTheirs: () => drafts.change(place, saving.keepTheirs, 'now'),
    putBack: (fields, reasons) =>
      drafts.change(
        place,
        (d) => reasons.reduce((each, reason) => saving.pickReason(each, reason), saving.putBack(d, fields)),
        'now',
      ),
    forget: (fields) => drafts.change(place, (d) => saving.forget(d, fields), 'now'),
    finish() {
      drafts.change(place, saving.leaveAll, 'now')
      return drafts.draft(place) ?? draft
    },
  }
}
