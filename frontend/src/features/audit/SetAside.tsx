import type { Wire } from '../../lib/api'
import type { AnswerFields } from './answerFields'
import { AnswerText } from './AnswerText'
import { focusChoice } from './LevelChoice'
import type { AnswerEditor } from './useAnswerEditor'

/** What another text was chosen over: within reach until it is no longer wanted. */
export function SetAside({ editor, scale }: { editor: AnswerEditor; scale: Wire['CriteriaSet']['scale'] }) {
  function putBack(fields: AnswerFields) {
    editor.putBack(fields, [])
    focusChoice()
  }

  function forget(fields: AnswerFields) {
    editor.forget(fields)
    focusChoice()
  }

  return (
    <div role="status">
      {editor.draft.setAside.map((fields, index) => (
        <section className="dw-aside-text" aria-labelledby={`set-aside-${index}`} key={index}>
          <h2 className="nhsuk-heading-s" id={`set-aside-${index}`}>
            Set aside, not used
          </h2>
          <AnswerText answer={fields} scale={scale} />
          <p className="dw-aside-text__buttons">
            <button className="dw-link-button" type="button" onClick={() => putBack(fields)}>
              Put it back
            </button>
            <button className="dw-link-button" type="button" onClick={() => forget(fields)}>
              I do not need it
            </button>
          </p>
        </section>
      ))}
    </div>
  )
}
