import { useState } from 'react'
import { useKept } from '../../lib/useKept'

/**
 * A text that is still there when its writer comes back to this tab from the organisation's sign-in service, where they
 * confirmed who they are.
 */
export function useKeptText(name: string, initial: string): [string, (text: string) => void, () => void] {
  const { begun, keep, forget } = useKept<string>(name)
  const [text, setText] = useState(begun ?? initial)

  function change(next: string) {
    keep(next)
    setText(next)
  }
  return [text, change, forget]
}
