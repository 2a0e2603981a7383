import { useCallback, useRef } from 'react'
import { leavesOpen } from './problem'
import { useKept } from './useKept'

/** What went to the server and has no certain answer yet: a digest of what was asked for, and the key that it went with. */
interface Sent {
  digest: string
  key: string
}

/** For `params.header` of the write. */
export interface KeyHeader {
  'Idempotency-Key': string
}

/** Sends `what` under a key: `send` gets the header that carries it. */
export type Once = <Answer>(what: unknown, send: (header: KeyHeader) => Promise<Answer>) => Promise<Answer>

/**
 * Makes a write safe to press again. Its answer can be lost on the way although the server wrote: so the same thing goes
 * with the same key until the server has said what became of it, also when the page is loaded again in between, and the
 * server, which knows the key, writes once and answers as the first time. Something else gets another key, and so does the
 * same thing once it is done, or refused for what is in it. `name` tells this write from the others of the app: it has in it
 * what the write is about, and the version that was seen. A switch that goes to and fro has no need of it, and would stick:
 * it takes `freshKey`.
 */
export function useOnce(name: string): Once {
  const { begun, keep, forget } = useKept<Sent>(`sent-${name}`)
  const open = useRef(begun)

  return useCallback(
    async (what, send) => {
      const digest = await digestOf([name, what])
      const sent = open.current?.digest === digest ? open.current : { digest, key: crypto.randomUUID() }
      open.current = sent
      keep(sent)
      const settle = () => {
        if (open.current !== sent) return
        open.current = undefined
        forget()
      }
      try {
        const answer = await send({ 'Idempotency-Key': sent.key })
        settle()
        return answer
      } catch (error) {
        if (!leavesOpen(error)) settle()
        throw error
      }
    },
    [name, keep, forget],
  )
}

/** What was typed may be private: only its digest waits in the tab. */
async function digestOf(what: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(what)))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
