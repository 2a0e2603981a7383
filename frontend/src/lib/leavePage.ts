/**
 * Leaves for an empty page that says nothing, in place of the one in sight: going back does not lead to it.
 * The empty page needs no network, so it is there at once.
 */
export function leavePage() {
  document.title = ''
  window.location.replace('about:blank')
}
