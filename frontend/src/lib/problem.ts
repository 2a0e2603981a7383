/** One field that the server did not accept, with a plain sentence. Never the value. */
export interface FieldProblem {
  field: string
  message: string
}

interface ProblemBody {
  code?: string
  title?: string
  detail?: string
  requestId?: string
  fields?: FieldProblem[]
}

/** Everything that can go wrong with a request, whatever the cause, in one shape. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    /** HTTP status; 0 when no answer arrived. */
    readonly status: number,
    /** The server's code, or `offline` when no answer arrived. */
    readonly code: string,
    message: string,
    readonly fields: FieldProblem[] = [],
    readonly requestId: string | undefined = undefined,
    /** The whole answer, for the codes that carry more, such as the other person's text. */
    readonly body: unknown = undefined,
  ) {
    super(message)
  }
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status)
}

/** The message for one field, if the error names that field. */
export function fieldMessage(error: unknown, field: string): string | undefined {
  if (!isProblem(error)) return undefined
  return error.fields.find((problem) => problem.field === field)?.message
}

export function problemFromResponse(response: Response, body: unknown): Problem {
  const known: ProblemBody = typeof body === 'object' && body !== null ? body : {}
  return new Problem(
    response.status,
    known.code ?? 'internal',
    known.detail ?? known.title ?? 'Sorry, there is a problem with the service.',
    Array.isArray(known.fields) ? known.fields : [],
    known.requestId ?? response.headers.get('X-Request-Id') ?? undefined,
    body,
  )
}

export function problemFromNetwork(): Problem {
  return new Problem(0, 'offline', 'We could not reach Doorway. Check your connection. Nothing on this page is lost.')
}
