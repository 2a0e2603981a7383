import type { ReactNode } from 'react'
import { timeOf } from '../../lib/dates'
import type { Shape } from './shape'
import type { Editor } from './useEditor'

/** Who wrote the other text, in the words of the page. */
export interface ConflictWords {
  heading: string
  mine: string
  theirs: string
  keepMine: string
  keepTheirs: string
  /** What becomes of the one that was not chosen. */
  theirsStays: string
  mineStays: string
}

interface TwoTextsProps<S extends Shape> {
  editor: Editor<S>
  words: ConflictWords
  show: (fields: S['fields']) => ReactNode
  /** What was pressed is gone: where to go on. */
  onChosen: () => void
}

export const conflictId = 'two-answers'

/** One thing was written in two places. Both texts stand side by side until somebody chooses; neither is lost. */
export function TwoTexts<S extends Shape>({ editor, words, show, onChosen }: TwoTextsProps<S>) {
  const { theirs, here, form } = editor.draft

  function choose(keep: () => void) {
    keep()
    onChosen()
  }

  return (
    <div role="status">
      {theirs && (
        <section className="dw-two" aria-labelledby={`${conflictId}-title`}>
          <h2 className="nhsuk-heading-m" id={`${conflictId}-title`}>
            {words.heading}
          </h2>
          <p>Nothing is lost. Read both, then choose the one to keep. You can still change it afterwards.</p>
          <div className="dw-two__columns">
            <section className="dw-two__one" aria-labelledby={`${conflictId}-mine`}>
              <h3 className="nhsuk-heading-s" id={`${conflictId}-mine`}>
                {words.mine}
              </h3>
              <p className="dw-small">On this page, not saved yet</p>
              {show(here)}
              <button
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                id={conflictId}
                type="button"
                onClick={() => choose(editor.keepMine)}
              >
                {words.keepMine}
              </button>
              <p className="dw-small">{words.theirsStays}</p>
            </section>
            <section className="dw-two__one" aria-labelledby={`${conflictId}-theirs`}>
              <h3 className="nhsuk-heading-s" id={`${conflictId}-theirs`}>
                {words.theirs}
              </h3>
              <p className="dw-small">Saved {theirs.savedAt ? timeOf(theirs.savedAt) : 'a moment ago'}</p>
              {show(form.fieldsOf(theirs))}
              <button
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                type="button"
                onClick={() => choose(editor.keepTheirs)}
              >
                {words.keepTheirs}
              </button>
              <p className="dw-small">{words.mineStays}</p>
            </section>
          </div>
        </section>
      )}
    </div>
  )
}
