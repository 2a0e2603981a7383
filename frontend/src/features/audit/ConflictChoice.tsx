import type { Wire } from '../../lib/api'
import { timeOf } from '../../lib/dates'
import { fieldsOf } from './answerFields'
import { AnswerText } from './AnswerText'
import { focusChoice } from './LevelChoice'
import type { AnswerEditor } from './useAnswerEditor'

interface ConflictChoiceProps {
  editor: AnswerEditor
  scale: Wire['CriteriaSet']['scale']
}

export const conflictId = 'two-answers'

/** Two people wrote one answer. Both stand side by side until somebody chooses; neither is lost. */
export function ConflictChoice({ editor, scale }: ConflictChoiceProps) {
  const { theirs, here } = editor.draft

  function choose(keep: () => void) {
    keep()
    focusChoice()
  }

  return (
    <div role="status">
      {theirs && (
        <section className="dw-two" aria-labelledby={`${conflictId}-title`}>
          <h2 className="nhsuk-heading-m" id={`${conflictId}-title`}>
            A colleague saved this answer while you were writing
          </h2>
          <p>Nothing is lost. Read both, then choose the one to keep. You can still change it afterwards.</p>
          <div className="dw-two__columns">
            <section className="dw-two__one" aria-labelledby={`${conflictId}-mine`}>
              <h3 className="nhsuk-heading-s" id={`${conflictId}-mine`}>
                Yours
              </h3>
              <p className="dw-small">On this page, not saved yet</p>
              <AnswerText answer={here} scale={scale} />
              <button
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                id={conflictId}
                type="button"
                onClick={() => choose(editor.keepMine)}
              >
                Keep mine
              </button>
              <p className="dw-small">Theirs stays on this page, to copy from or put back.</p>
            </section>
            <section className="dw-two__one" aria-labelledby={`${conflictId}-theirs`}>
              <h3 className="nhsuk-heading-s" id={`${conflictId}-theirs`}>
                Theirs
              </h3>
              <p className="dw-small">Saved {theirs.savedAt ? timeOf(theirs.savedAt) : 'a moment ago'}</p>
              <AnswerText answer={fieldsOf(theirs)} scale={scale} />
              <button
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                type="button"
                onClick={() => choose(editor.keepTheirs)}
              >
                Keep theirs
              </button>
              <p className="dw-small">Yours stays on this page, to copy from or put back.</p>
            </section>
          </div>
        </section>
      )}
    </div>
  )
}
