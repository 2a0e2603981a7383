import { useEffect, useRef, type RefObject } from 'react'
import { closeDialogs } from '../../lib/closeDialogs'
import { usePause } from './PauseContext'

/**
 * For what stands in front of a page that is kept out of sight: the browser tab says `title`, and the heading takes the
 * focus. While the neutral page of a pause is shown, both wait.
 */
export function useCover(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const titleBefore = useRef<string | null>(null)
  const { paused } = usePause()

  useEffect(() => {
    closeDialogs()
  }, [])

  useEffect(() => {
    if (paused) return
    titleBefore.current ??= document.title
    document.title = title
    heading.current?.focus()
  }, [paused, title])

  useEffect(
    () => () => {
      // A pause shows its own title, and gives back the one that it found.
      if (titleBefore.current !== null && document.title === title) document.title = titleBefore.current
    },
    [title],
  )

  return heading
}
