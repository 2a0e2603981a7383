let leaving = false

/** Whether the page is being left for the empty one: then nothing may hold it back, not even words that are not saved. */
export function isLeaving(): boolean {
  return leaving
}

/**
 * Leaves for an empty page that says nothing, in place of the one in sight: going back does not lead to it.
 * The empty page needs no network, so it is there at once.
 */
export function leavePage() {
  leaving = true
  document.title = ''
  window.location.replace('about:blank')
}
