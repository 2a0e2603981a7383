import { useState } from 'react'

/**
 * A text that is still there when its writer comes back to this tab from the organisation's sign-in service, where they
 * confirmed who they are. It is forgotten once it has been saved.
 */
export function useKeptText(name: string, initial: string): [string, (text: string) => void, () => void] {
  const key = `doorway-typed-${name}`
  const [text, setText] = useState(() => window.sessionStorage.getItem(key) ?? initial)
  function change(next: string) {
    window.sessionStorage.setItem(key, next)
    setText(next)
  }
  return [text, change, () => window.sessionStorage.removeItem(key)]
}
