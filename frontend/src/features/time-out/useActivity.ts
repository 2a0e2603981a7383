import { useEffect, useRef, type RefObject } from 'react'

/** When the person last pressed a key or pointed at something, in milliseconds; `onActive` hears of each time. */
export function useActivity(onActive: () => void): RefObject<number> {
  const last = useRef(0)
  const heard = useRef(onActive)

  useEffect(() => {
    heard.current = onActive
  })

  useEffect(() => {
    const active = () => {
      last.current = Date.now()
      heard.current()
    }
    document.addEventListener('keydown', active, true)
    document.addEventListener('pointerdown', active, true)
    return () => {
      document.removeEventListener('keydown', active, true)
      document.removeEventListener('pointerdown', active, true)
    }
  }, [])

  return last
}
