import { useAfterPress } from '../../lib/useAfterPress'
import type { AnswerFields, TextReason } from './answerFields'
import type { Place } from './drafts'
import { useDrafts } from './DraftsContext'
import * as saving from './saving'
import type { Draft, Hold } from './saving'

/** What the fields of a page can do with its answer. */
export interface AnswerEditor {
  draft: Draft
  /** What someone types: sent within three seconds. */
  type: (change: Partial<AnswerFields>) => void
  /** What someone chooses: sent at once. */
  choose: (change: Partial<AnswerFields>) => void
  caretAt: (path: string, typing: boolean) => void
  leave: (path: string) => void
  pickReason: (reason: TextReason) => void
  toSay: (path: string) => Hold | undefined
  keepMine: () => void
  keepTheirs: () => void
  putBack: (fields: AnswerFields, reasons: TextReason[]) => void
  forget: (fields: AnswerFields) => void
  /** Sends now what can be sent, and says what stands in the way. */
  finish: () => Draft
}

export function useAnswerEditor(place: Place, draft: Draft): AnswerEditor {
  const drafts = useDrafts()
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
