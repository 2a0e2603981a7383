import type { Wire } from '../../lib/api'
import { AnswerText } from './AnswerText'
import type { AnswerEditor } from './useAnswerEditor'

/** What stood here before another text was chosen: within reach until it is no longer wanted. */
export function SetAside({ editor, scale }: { editor: AnswerEditor; scale: Wire['CriteriaSet']['scale'] }) {
  const { setAside } = editor.draft
  return (
    <div role="status">
      {setAside && (
        <section className="dw-aside-text" aria-labelledby="set-aside-title">
          <h2 className="nhsuk-heading-s" id="set-aside-title">
            What stood here before
          </h2>
          <AnswerText answer={setAside} scale={scale} />
          <p className="dw-aside-text__buttons">
            <button className="dw-link-button" type="button" onClick={() => editor.putBack(setAside, [])}>
              Put it back
            </button>
            <button className="dw-link-button" type="button" onClick={editor.forgetSetAside}>
              I do not need it
            </button>
          </p>
        </section>
      )}
    </div>
  )
}
