import { useState } from 'react'
import { useKeptText } from '../account/useKeptText'
import { keepable, type Texts } from './form'

interface Kept {
  seen: number
  texts: Texts
}

/**
 * Texts that wait in this tab, should it be loaded again, until they are saved or their page is left. `begun` is what
 * was found there, with the version that its writer had seen.
 */
export function useKeptForm(name: string) {
  const [json, keep, forget] = useKeptText(name, '')
  const [begun] = useState(() => (json === '' ? undefined : (JSON.parse(json) as Kept)))
  return { begun, keep: (seen: number, texts: Texts) => keep(JSON.stringify({ seen, texts: keepable(texts) })), forget }
}
