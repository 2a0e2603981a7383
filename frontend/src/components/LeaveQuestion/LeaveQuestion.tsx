import { useEffect, useId, useRef } from 'react'

interface LeaveQuestionProps {
  asking: boolean
  onLeave: () => void
  onStay: () => void
}

/** Asks in front of the page whether to leave words that are not saved. */
export function LeaveQuestion({ asking, onLeave, onStay }: LeaveQuestionProps) {
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
        Leave without saving?
      </h2>
      <p>What you changed on this page is not saved yet.</p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" onClick={onStay}>
          Stay on this page
        </button>
        <button className="dw-link-button" type="button" onClick={onLeave}>
          Leave without saving
        </button>
      </div>
    </dialog>
  )
}
