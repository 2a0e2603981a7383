import { useEffect, useRef, type FocusEvent } from 'react'

/** Remembers the field that was written in, and leads back to it, caret and all, once the session goes on. */
export function useWayBack(away: boolean) {
  const field = useRef<HTMLElement | null>(null)
  const wasAway = useRef(false)

  useEffect(() => {
    if (wasAway.current && !away && (document.activeElement === document.body || !document.activeElement)) {
      field.current?.focus()
    }
    wasAway.current = away
  }, [away])

  return (event: FocusEvent<HTMLElement>) => {
    field.current = event.target
  }
}
