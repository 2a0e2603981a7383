import type { ReactNode } from 'react'
import type { Shape } from './shape'
import type { Editor } from './useEditor'

interface SetAsideTextsProps<S extends Shape> {
  editor: Editor<S>
  show: (fields: S['fields']) => ReactNode
  /** What was pressed is gone: where to go on. */
  onChosen: () => void
}

/** What another text was chosen over: within reach until it is no longer wanted. */
export function SetAsideTexts<S extends Shape>({ editor, show, onChosen }: SetAsideTextsProps<S>) {
  function putBack(fields: S['fields']) {
    editor.putBack(fields, [])
    onChosen()
  }

  function forget(fields: S['fields']) {
    editor.forget(fields)
    onChosen()
  }

  return (
    <div role="status">
      {editor.draft.setAside.map((fields, index) => (
        <section className="dw-aside-text" aria-labelledby={`set-aside-${index}`} key={index}>
          <h2 className="nhsuk-heading-s" id={`set-aside-${index}`}>
            Set aside, not used
          </h2>
          {show(fields)}
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
