/** Nothing moves: a person who waits is told so in words. It shows only after a moment, so that quick pages do not flicker. */
export function Loading({ what = 'this page' }: { what?: string }) {
  return (
    <p className="dw-loading" role="status">
      Getting {what} ready…
    </p>
  )
}
