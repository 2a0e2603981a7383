import { useCallback, useRef } from 'react'
import { keepable } from './keepable'
import { useNumberOnTheWay } from './useNumberOnTheWay'

/**
 * For keeping an unsaved form in this tab: gives what of it may be kept now, and changes whenever that may be more.
 * `undefined` is a form in which nothing is unsaved any more: what was kept of it is forgotten.
 */
export function useKeepable(): (filled: Record<string, unknown> | undefined) => Record<string, unknown> {
  const numberOnTheWay = useNumberOnTheWay()
  const kept = useRef<Record<string, unknown>>({})
  return useCallback(
    (filled) => {
      kept.current = filled ? keepable(filled, numberOnTheWay, kept.current) : {}
      return kept.current
    },
    [numberOnTheWay],
  )
}
