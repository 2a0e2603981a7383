import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'

interface ContentNoteProps {
  /** The criterion's own words: what it mentions. */
  children: string
  /** Where skipping leads. */
  skipTo: string
}

/** What a sensitive criterion mentions, said before it, so that it can be left for another time. */
export function ContentNote({ children, skipTo }: ContentNoteProps) {
  const ref = useRef<HTMLDivElement>(null)
  const { key } = useLocation()

  // On navigation this is read first, not the heading that follows it.
  useEffect(() => {
    if (key !== 'default' && document.activeElement === document.body) ref.current?.focus()
  }, [key])

  return (
    <div className="dw-content-note" ref={ref} tabIndex={-1} role="note" aria-label="Content note">
      <p>
        <b>Content note.</b> {children} You do not have to answer it now. <Link to={skipTo}>Skip this one</Link>
      </p>
    </div>
  )
}
