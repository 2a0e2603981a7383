import { useEffect, useRef, type RefObject } from 'react'
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

/** Whether each form of the page that holds unsaved words is sent by now: the router asks one form alone, which answers for all. */
const unsavedForms = new Set<RefObject<boolean>>()

/** Whether the open page holds words that are not sent. */
export function holdsUnsaved(): boolean {
  return [...unsavedForms].some((form) => !form.current)
}

/** Their writer lets them go with the page: from here nobody is asked about them. */
export function letUnsavedGo() {
  unsavedForms.forEach((form) => (form.current = true))
}

/** Asks before a page with unsaved words is left, whether by a link or by closing the tab. */
export function useLeaveWarning(unsaved: boolean): LeaveWarning {
  const saved = useRef(false)
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && holdsUnsaved())

  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => {
      if (!saved.current && !isLeaving()) event.preventDefault()
    }
    unsavedForms.add(saved)
    window.addEventListener('beforeunload', warn)
    return () => {
      unsavedForms.delete(saved)
      window.removeEventListener('beforeunload', warn)
    }
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
