import { useCallback, useEffect, useRef } from 'react'

/**
 * Runs what follows from leaving a field only once a press that caused it is
 * over: otherwise what appears or goes moves the button away between pressing
 * and letting go, and the press is lost.
 */
export function useAfterPress(): (run: () => void) => void {
  const pressed = useRef(false)
  const waiting = useRef<(() => void)[]>([])

  useEffect(() => {
    const down = () => {
      pressed.current = true
    }
    const up = () => {
      pressed.current = false
      const runs = waiting.current.splice(0)
      // The click comes after this event, in the same turn.
      if (runs.length > 0) setTimeout(() => runs.forEach((run) => run()))
    }
    document.addEventListener('pointerdown', down, true)
    document.addEventListener('pointerup', up, true)
    document.addEventListener('pointercancel', up, true)
    return () => {
      document.removeEventListener('pointerdown', down, true)
      document.removeEventListener('pointerup', up, true)
      document.removeEventListener('pointercancel', up, true)
    }
  }, [])

  return useCallback((run) => {
    if (pressed.current) waiting.current.push(run)
    else run()
  }, [])
}
