import { useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { sessionQuery } from './requests/session'

/**
 * What somebody typed or ticked waits in this tab, should it be loaded again or come back from another site, until it is
 * saved or its page is left in Doorway. It is kept for nobody else. `begun` is what was found there.
 */
export function useKept<Kept>(name: string): { begun: Kept | undefined; keep: (kept: Kept) => void; forget: () => void } {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [key] = useState(`doorway-typed-${name}-${session.person?.id ?? ''}`)
  const [begun] = useState(() => read<Kept>(key))
  const keep = useCallback((kept: Kept) => window.sessionStorage.setItem(key, JSON.stringify(kept)), [key])
  const forget = useCallback(() => window.sessionStorage.removeItem(key), [key])

  // Going to another site does not get here: then it waits.
  useEffect(() => forget, [forget])

  return { begun, keep, forget }
}

/** What an earlier Doorway left in an open tab may be of another shape: then it is as if nothing were there. */
function read<Kept>(key: string): Kept | undefined {
  try {
    const json = window.sessionStorage.getItem(key)
    return json === null ? undefined : (JSON.parse(json) as Kept)
  } catch {
    return undefined
  }
}
