import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { isLeaving } from './leavePage'

interface LeaveWarning {
  /** True while somebody who wants to leave is asked. */
  asking: boolean
  leave: () => void
  stay: () => void
  /** Called once everything is saved, before moving on: from here nobody is asked. */
  done: () => void
}

/** Asks before a page with unsaved words is left, whether by a link or by closing the tab. */
export function useLeaveWarning(unsaved: boolean): LeaveWarning {
  const saved = useRef(false)
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved && !saved.current && currentLocation.pathname !== nextLocation.pathname,
  )

  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => {
      if (!saved.current && !isLeaving()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  return {
    asking: blocker.state === 'blocked',
    leave: () => blocker.proceed?.(),
    stay: () => blocker.reset?.(),
    done: () => {
      saved.current = true
    },
  }
}
