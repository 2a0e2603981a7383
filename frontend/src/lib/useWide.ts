import { useSyncExternalStore } from 'react'

/** From here on the side column stands beside the main one: the same width as in styles/_page.scss. */
const wide = '(min-width: 900px)'

function watch(changed: () => void): () => void {
  const query = window.matchMedia(wide)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether there is room for two columns. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(wide).matches)
}
