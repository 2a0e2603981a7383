import { useState } from 'react'
import { useLocation } from 'react-router'

/** What was read before the page that a link leads to, by its hash. The browser keeps it while that page is loaded again. */
export interface Reads {
  read?: string
}

/** The hash of what was read: on the page before, as its link says, or else when this page was opened. */
export function useHashRead(now: string): string {
  const { state } = useLocation() as { state: Reads | null }
  const [hash] = useState(state?.read ?? now)
  return hash
}

/**
 * A preview as it was read: what others change meanwhile does not take its place in silence, since whoever presses the button
 * below it goes by what they read. While the page still opens it may be what was read the last time.
 */
export function useAsRead<Preview extends { hash: string }>({ data: now, isFetching }: { data: Preview; isFetching: boolean }) {
  const [read, setRead] = useState(now)
  const [opening, setOpening] = useState(isFetching)
  if (opening && read !== now) setRead(now)
  if (opening && !isFetching) setOpening(false)
  const changed = !opening && read.hash !== now.hash
  return { read: changed ? read : now, changed, readAnew: () => setRead(now) }
}
