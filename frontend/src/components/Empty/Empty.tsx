import type { ReactNode } from 'react'

interface EmptyProps {
  /** What will be here. */
  title: string
  /** How to begin. */
  children: ReactNode
}

export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="dw-empty">
      <svg className="dw-empty__mark" viewBox="0 0 48 48" width="56" height="56" aria-hidden="true" focusable="false">
        <path className="dw-empty__frame" d="M10 44V8a2 2 0 0 1 2-2h24a2 2 0 0 1 2 2v36M4 44h40" />
        <path className="dw-empty__light" d="M14 10h20v34l-9 0V16z" />
        <path className="dw-empty__leaf" d="M14 10l11 6v28H14z" />
      </svg>
      <div>
        <h2 className="nhsuk-heading-s">{title}</h2>
        {children}
      </div>
    </div>
  )
}
