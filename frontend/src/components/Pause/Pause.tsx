import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { PauseContext } from './PauseContext'

const twice = 600

/**
 * Hides everything at once behind a neutral page. What is underneath stays
 * mounted, so that not a word is lost. The button in the header pauses; so does
 * pressing Escape twice within 0.6 seconds.
 */
export function Pause({ children }: { children: ReactNode }) {
  const [paused, setPaused] = useState(false)
  const titleBefore = useRef('')
  const focusBefore = useRef<HTMLElement | null>(null)
  const continueRef = useRef<HTMLButtonElement>(null)

  const pause = useCallback(() => {
    titleBefore.current = document.title
    focusBefore.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    document.title = 'Paused'
    setPaused(true)
  }, [])

  const resume = useCallback(() => {
    document.title = titleBefore.current
    setPaused(false)
  }, [])

  useEffect(() => {
    if (paused) continueRef.current?.focus()
    else focusBefore.current?.focus()
  }, [paused])

  useEffect(() => {
    let last = -Infinity
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.repeat) return
      if (event.timeStamp - last <= twice) pause()
      last = event.timeStamp
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [pause])

  return (
    <PauseContext value={{ paused, pause }}>
      <div hidden={paused}>{children}</div>
      {paused && (
        <main className="dw-paused">
          <h1 className="nhsuk-heading-l">Paused</h1>
          <p>Take the time you need.</p>
          <button className="nhsuk-button" type="button" onClick={resume} ref={continueRef}>
            Continue
          </button>
        </main>
      )}
    </PauseContext>
  )
}
