import { useState } from 'react'
import { isProblem } from '../../lib/problem'
import type { Watch } from './GuardedText'
import { refusedMessage, type Check, type Hold } from './saving'
import type { TextReason } from './shape'

/** One guarded text of a form that is sent by a button; `begins` is what stands there at first. */
export function useWatchedText(path: string, check: Check, error: unknown, begins = '') {
  const [text, setText] = useState(begins)
  const [left, setLeft] = useState(false)
  const [sent, setSent] = useState('')
  const [reasons, setReasons] = useState<TextReason[]>([])
  const serverSays = text === sent && isProblem(error) ? error.fields.filter(({ field }) => field === path) : []

  function hold(): Hold | undefined {
    const own = check(text)
    if (own.refused) return { kind: 'refused', message: refusedMessage }
    const asked = isProblem(error, 'reason_needed') ? serverSays.flatMap(({ kind }) => kind ?? []) : []
    const kinds = [...new Set([...own.asked, ...asked])].filter((kind) => !reasons.some((reason) => reason.kind === kind))
    if (kinds.length > 0) return { kind: 'asked', kinds }
    const refused = isProblem(error, 'reason_needed') ? undefined : serverSays[0]
    return refused && { kind: 'refused', message: refused.message }
  }

  const watch: Watch = {
    toSay: () => (left ? hold() : undefined),
    caretAt: () => undefined,
    leave: () => setLeft(true),
    pickReason: (reason) => setReasons([...reasons.filter(({ kind }) => kind !== reason.kind), reason]),
  }

  return {
    text,
    reasons,
    watch,
    change(value: string) {
      setText(value)
      setLeft(false)
    },
    /** Called before sending: what stands in the way, if anything. */
    finish(): Hold | undefined {
      setLeft(true)
      setSent(text)
      return hold()
    },
  }
}
