import type { AnswerShape } from './answerFields'
import type { Place } from './drafts'
import { useDrafts } from './DraftsContext'
import type { Draft } from './saving'
import { useEditor, type Editor } from './useEditor'

/** What the fields of a page can do with its answer. */
export type AnswerEditor = Editor<AnswerShape>

export function useAnswerEditor(place: Place, draft: Draft): AnswerEditor {
  return useEditor(useDrafts(), place, draft)
}
