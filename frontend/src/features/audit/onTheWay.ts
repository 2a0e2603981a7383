/** Milliseconds after which a request counts as unanswered. */
const patience = 20_000
/** Bytes that a browser still takes along when the page is being left, less some room for the headers. */
const takenAlong = 60_000

/** How a parcel travels: it is given up after a while, and goes on when its page is left. */
export function onTheWay({ input, leaving }: { input: unknown; leaving: boolean }) {
  return {
    signal: AbortSignal.timeout(patience),
    keepalive: leaving && JSON.stringify(input).length * 3 < takenAlong,
  }
}
