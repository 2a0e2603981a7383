import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sessionQuery } from '../../lib/requests/session'

/**
 * A text that is still there when its writer comes back to this tab from the organisation's sign-in service, where they
 * confirmed who they are. It is kept for nobody else, and forgotten once it has been saved or its page is left in
 * Doorway.
 */
export function useKeptText(name: string, initial: string): [string, (text: string) => void, () => void] {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [key] = useState(`doorway-typed-${name}-${session.person?.id ?? ''}`)
  const [text, setText] = useState(() => window.sessionStorage.getItem(key) ?? initial)

  // Going to another site does not get here: then the text waits.
  useEffect(() => () => window.sessionStorage.removeItem(key), [key])

  function change(next: string) {
    window.sessionStorage.setItem(key, next)
    setText(next)
  }
  return [text, change, () => window.sessionStorage.removeItem(key)]
}
