import { useEffect, useId, useRef, type ReactNode } from 'react'

interface QuestionProps {
  title: string
  asking: boolean
  /** What Escape answers. */
  onStay: () => void
  /** What leads on without what is on the page. */
  leave: string
  onLeave: () => void
  children: ReactNode
}

/** Asks in front of the page, which stays as it is until there is an answer. */
export function Question({ title, asking, onStay, leave, onLeave, children }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    if (asking) dialog.current?.showModal()
    else dialog.current?.close()
  }, [asking])

  // Also when the page is locked while it asks. Once an answer is given it is closed from here, and nobody is told again.
  function closed() {
    if (asking) onStay()
  }

  return (
    <dialog className="dw-dialog" ref={dialog} aria-labelledby={titleId} onClose={closed}>
      <h2 className="nhsuk-heading-m" id={titleId}>
        {title}
      </h2>
      {children}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" onClick={onStay}>
          Stay on this page
        </button>
        <button className="dw-link-button" type="button" onClick={onLeave}>
          {leave}
        </button>
      </div>
    </dialog>
  )
}
