import { useLocation } from 'react-router'
import { useKept } from '../../lib/useKept'

/** The name under which the message form of this page keeps what is typed in it. */
export function useMessageName(): string {
  const { pathname, search } = useLocation()
  return `message-${pathname}${search}`
}

/** What was typed in the message form of this page before it was loaded again. */
export function useWaitingMessage(): string {
  const { begun } = useKept<{ texts?: { words?: string } }>(useMessageName())
  return begun?.texts?.words ?? ''
}
