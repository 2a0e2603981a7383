import { useEffect, useState } from 'react'
import { useKeptText } from '../account/useKeptText'
import { keepable, type Texts } from '../working/form'

interface Held<Form> {
  /** What the form begins with: what waited in this tab, or what is empty. */
  begun: Form
  empty: Form
  json: string
  keep: (json: string) => void
  /** Called once the form is sent. */
  forget: () => void
}

/** What is typed and chosen in a form waits in this tab, should it be loaded again, until it is sent or its page is left. */
export function useHeld<Form extends { texts: Texts }>(name: string, empty: Form): Held<Form> {
  const [json, keep, forget] = useKeptText(name, '')
  const [begun] = useState<Form>(() => {
    if (json === '') return empty
    const held = JSON.parse(json) as Form
    return { ...empty, ...held, texts: { ...empty.texts, ...held.texts } }
  })
  return { begun, empty, json, keep, forget }
}

/** Holds a form as it is now, and tells whether there is anything in it to lose. */
export function useHolding<Form extends { texts: Texts }>({ empty, json, keep }: Held<Form>, now: Form): boolean {
  const next = JSON.stringify({ ...now, texts: keepable(now.texts) })
  const unsaved = JSON.stringify(now) !== JSON.stringify(empty)
  useEffect(() => {
    if (next !== json && (unsaved || json !== '')) keep(next)
  }, [next, json, keep, unsaved])
  return unsaved
}
