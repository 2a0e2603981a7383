import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'

interface FoldedProps {
  title: string
  /** What the button says that unfolds it. */
  add: string
  hint?: string
  /** Something has been written here: it is never folded away. */
  written: boolean
  children: ReactNode
}

/** Room for more, out of the way until it is wanted. Once open it stays open. */
export function Folded({ title, add, hint, written, children }: FoldedProps) {
  const [opened, setOpened] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  const id = useId()
  const open = opened || written

  useLayoutEffect(() => {
    if (opened) room.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [opened])

  if (!open) {
    return (
      <div className="dw-folded">
        <button className="dw-folded__open" type="button" aria-expanded={false} onClick={() => setOpened(true)}>
          <span className="dw-folded__sign" aria-hidden="true">
            +
          </span>
          {add}
        </button>
        {hint && <p className="dw-folded__hint">{hint}</p>}
      </div>
    )
  }
  return (
    <section className="dw-part" aria-labelledby={id}>
      <h2 className="nhsuk-heading-m dw-part__title" id={id}>
        {title}
      </h2>
      <div ref={room}>{children}</div>
    </section>
  )
}
