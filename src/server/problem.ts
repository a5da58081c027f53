/** Everything that may be wrong with a request or with us, by the name in a problem's `type` (RFC 9457). */
export const PROBLEMS = {
  'wrong-request': { status: 400, title: 'The request cannot be understood' },
  'not-signed-in': { status: 401, title: 'It is not known who asks' },
  'not-allowed': { status: 403, title: 'This is not allowed' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  'wrong-method': { status: 405, title: 'This cannot be done here' },
  conflict: { status: 409, title: 'This does not go with what is there' },
  'too-large': { status: 413, title: 'The request is too large' },
  'wrong-media-type': { status: 415, title: 'The body is of the wrong kind' },
  'wrong-value': { status: 422, title: 'A value is not right' },
  'too-many': { status: 429, title: 'Too many requests' },
  fault: { status: 500, title: 'This is a fault in demarche' },
  unavailable: { status: 503, title: 'This cannot be done now' },
  'took-too-long': { status: 504, title: 'It took too long' },
} as const
export type ProblemName = keyof typeof PROBLEMS

/** One value of a request that is not right. */
export interface WrongValue {
  /** Where it stands: `query`, `path`, `header` or `body`. */
  readonly in: string
  /** Its name or, within a body, its path: `verdict.field`. */
  readonly name: string
  readonly detail: string
}

/** A request that is answered with a problem: thrown anywhere, answered in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly problem: ProblemName,
    /** What to do, or what is wrong, in a sentence. */
    readonly detail: string,
    readonly more: {
      readonly values?: readonly WrongValue[]
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(detail)
  }
}

/** A refusal as a response of `application/problem+json`. */
export const problemResponse = ({ problem, detail, more }: Refusal): Response => {
  const { status, title } = PROBLEMS[problem]
  const { values, headers = {} } = more
  const body = { type: `/api#${problem}`, title, status, detail, ...(values && { values }) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  })
}
