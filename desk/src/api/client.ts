/** What a request may ask for; `undefined` is left out, a list is given once for each. */
export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** An answer of the server that says what is wrong and what to do (RFC 9457). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | undefined,
  ) {
    super(detail === undefined ? title : `${title}: ${detail}`)
  }
}

/** The server does not know who asks: one has to log in. */
export const isUnknown = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.status === 401

/** No answer at all: the server is gone or the network is cut. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** `/api/events?source=USA`: the address of a path with what it asks for. */
export const addressOf = (path: string, parameters: Parameters = {}): string => {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== '') asked.append(name, String(each))
  const query = asked.toString()
  return query === '' ? path : `${path}?${query}`
}

const problemOf = async (response: Response): Promise<ApiProblem> => {
  const told = (await response.json().catch(() => ({}))) as { title?: string; detail?: string }
  return new ApiProblem(response.status, told.title ?? `The server answered ${response.status}`, told.detail)
}

const answerTo = async (address: string, init: RequestInit): Promise<Response> => {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Unreachable('The server does not answer. Is it running?', { cause })
  })
  if (!response.ok) throw await problemOf(response)
  return response
}

/** Asks for JSON. Throws ApiProblem for an answer that is none, Unreachable when there is no answer. */
export const read = async <T>(path: string, parameters?: Parameters, signal?: AbortSignal): Promise<T> => {
  const response = await answerTo(addressOf(path, parameters), {
    headers: { accept: 'application/json' },
    ...(signal && { signal }),
  })
  return (await response.json()) as T
}

/** The token of the session, which the server wants back with every change (see access). */
const CSRF_COOKIE = /(?:^|;\s*)(?:__Host-)?demarche-csrf=([^;]+)/

/** Sends a change. Throws like `read`. */
export const send = async <T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> => {
  const token = CSRF_COOKIE.exec(document.cookie)?.[1]
  const response = await answerTo(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { 'x-csrf-token': decodeURIComponent(token) }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return (response.status === 204 ? undefined : await response.json()) as T
}
