import { GuardedText } from './GuardedText'
import type { AnswerEditor } from './useAnswerEditor'

interface TopLevelProofProps {
  editor: AnswerEditor
  /** The top level is chosen now; otherwise this only shows what was written earlier. */
  atTop: boolean
  /** The set's own words on what the top level needs. */
  needs: string
  /** The label of the level below, at which the answer goes in without its evidence. */
  levelBelow: string
}

/** How the top level was checked, and the mark that stands until its evidence is there. */
export function TopLevelProof({ editor, atTop, needs, levelBelow }: TopLevelProofProps) {
  const { draft } = editor
  const { saved, here } = draft
  const toAdd = atTop && saved.choice === 'level' && saved.level === here.level && saved.evidenceToAdd
  return (
    <section className="dw-part" aria-labelledby="how-checked-title">
      <h2 className="nhsuk-heading-m dw-part__title" id="how-checked-title">
        How you know
      </h2>
      <div role="status">
        {toAdd && (
          <p className="dw-evidence-to-add">
            <strong className="dw-tag">Evidence to add</strong> This level needs {needs}, from the last 12 months. Your
            answer is saved. You can add this later; without it, the answer goes in as “{levelBelow}”.
          </p>
        )}
      </div>
      <GuardedText
        editor={editor}
        path="howChecked"
        label="How did you check?"
        hint="One sentence. For example: we made two test calls in March and changed our phone message."
        rows={2}
        value={here.howChecked}
        onChange={(howChecked) => editor.type({ howChecked })}
      />
    </section>
  )
}
