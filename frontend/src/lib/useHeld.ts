import { useEffect, useId, useState } from 'react'
import { useKeepable } from './useKeepable'
import { useKept } from './useKept'

export interface Held<Form> {
  /** What the form begins with: what waited in this tab, or what stands there before anything is typed. */
  begun: Form
  empty: Form
  version: number
  /** What the form changes has been changed by somebody else since what waited was typed. */
  changedMeanwhile: boolean
  keep: (kept: Partial<Form>) => void
  /** Called once the form is sent. */
  forget: () => void
}

/**
 * What is typed and chosen in a form waits in this tab, should it be loaded again, until it is sent or its page is left.
 * version is that of what the form changes, as it is now; 0 for something new.
 */
export function useHeld<Form extends { texts: Record<string, string> }>(name: string, empty: Form, version = 0): Held<Form> {
  const { begun: held, keep, forget } = useKept<Partial<Form> & { version?: number }>(name)
  const [changedMeanwhile] = useState(held !== undefined && (held.version ?? 0) !== version)
  const [begun] = useState<Form>(() => ({ ...empty, ...held, texts: { ...empty.texts, ...held?.texts } }))
  return { begun, empty, version, changedMeanwhile, keep, forget }
}

/** What is typed on the open page and differs from what stands there, form by form. */
const typedNow = new Map<string, string[]>()

/**
 * For what is drawn in place of a page that went away under somebody. It has to ask while it is drawn for the first time:
 * the forms of the page are still there then.
 */
export function typedOnPage(): string[] {
  return [...new Set([...typedNow.values()].flat())]
}

/** Holds a form as it is now, and tells whether there is anything in it to lose. */
export function useHolding<Form extends { texts: Record<string, string> }>({ empty, version, keep, forget }: Held<Form>, now: Form): boolean {
  const id = useId()
  const next = JSON.stringify({ ...now, version })
  const unsaved = JSON.stringify(now) !== JSON.stringify(empty)
  const keepableOf = useKeepable()
  useEffect(() => {
    const form = JSON.parse(next) as Form
    const texts = keepableOf(unsaved ? form.texts : undefined)
    if (unsaved) keep({ ...form, texts })
    else forget()
  }, [unsaved, next, keep, forget, keepableOf])
  useEffect(() => {
    const typed = Object.entries(now.texts).filter(([field, text]) => text.trim() !== '' && text !== empty.texts[field])
    typedNow.set(
      id,
      typed.map(([, text]) => text),
    )
    return () => void typedNow.delete(id)
  }, [id, now, empty])
  return unsaved
}
