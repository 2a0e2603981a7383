import type { components } from './schema'

type WireProblem = components['schemas']['Problem']

/** One field that the server did not accept, with a plain sentence. Never the value. */
export type FieldProblem = NonNullable<WireProblem['fields']>[number]

export type ProblemCode = WireProblem['code'] | 'offline'

/** Everything that can go wrong with a request, whatever the cause, in one shape. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    /** HTTP status; 0 when no answer arrived. */
    readonly status: number,
    /** The server's code, or `offline` when no answer arrived. */
    readonly code: ProblemCode,
    message: string,
    readonly fields: FieldProblem[] = [],
    readonly requestId: string | undefined = undefined,
    /** With `stale`: the thing as it stands now. */
    readonly current: WireProblem['current'] = undefined,
    /** With `wait`: how many seconds to wait before trying again. */
    readonly retryAfter: number | undefined = undefined,
  ) {
    super(message)
  }
}

export function isProblem(error: unknown, code?: ProblemCode): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code)
}

/** What a page says of something that was taken back while it was open, like the server of what it does not find. */
export function notThere(): Problem {
  return new Problem(404, 'not_found', '')
}

/** Refused before the server looked at what was sent: who asks is not known, or may not now, or asks too often. */
const refusedUnseen = [401, 403, 408, 425, 429]

/** Whether it is still open, after this error, what became of an earlier attempt at the same write. */
export function leavesOpen(error: unknown): boolean {
  if (!isProblem(error)) return true
  return error.status < 400 || error.status >= 500 || refusedUnseen.includes(error.status)
}

/** The message for one field, if the error names that field. */
export function fieldMessage(error: unknown, field: string): string | undefined {
  if (!isProblem(error)) return undefined
  return error.fields.find((problem) => problem.field === field)?.message
}

export function problemFromResponse(response: Response, body: unknown): Problem {
  const known: Partial<WireProblem> = typeof body === 'object' && body !== null ? body : {}
  const wait = Number(response.headers.get('Retry-After') ?? NaN)
  return new Problem(
    response.status,
    known.code ?? 'internal',
    known.detail ?? 'Sorry, there is a problem with the service.',
    known.fields ?? [],
    known.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
    known.current,
    Number.isFinite(wait) ? wait : undefined,
  )
}

export function problemFromNetwork(): Problem {
  return new Problem(0, 'offline', 'We could not reach Doorway. Check your connection. Nothing on this page is lost.')
}
