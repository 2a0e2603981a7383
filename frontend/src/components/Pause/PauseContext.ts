import { createContext, use } from 'react'

interface PauseControl {
  /** True while the neutral page is shown: a good moment to send what is unsent. */
  paused: boolean
  pause: () => void
}

export const PauseContext = createContext<PauseControl>({ paused: false, pause: () => undefined })

export function usePause(): PauseControl {
  return use(PauseContext)
}
