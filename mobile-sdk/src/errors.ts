import type { UserErrorCode } from './_generated/graphql.js'

/** What a person can mend, as the payload of a mutation carries it. */
export interface UserError {
  /** Stable, never reused. */
  code: UserErrorCode
  /** In the language of the request. */
  message: string
  /** Of the input field, for example ["input", "results", "3", "value"]. */
  path: string[]
  params?: unknown
}

export interface MusterErrorInit {
  requestId?: string | undefined
  path?: (string | number)[] | undefined
  status?: number | undefined
  retryAfterMs?: number | undefined
  data?: unknown
  cause?: unknown
}

/**
 * A request that was not answered with data.
 * `code` is the server's extensions.code, or one of this SDK: NETWORK (no answer), HTTP_<status> (an answer that is
 * not GraphQL), ABORTED, SIGNED_OUT, NO_DATA (no error, no object), UPLOAD_CHANGED (the source gave other bytes).
 */
export class MusterError extends Error {
  override name = 'MusterError'
  /** Names the request in the server's log. */
  readonly requestId: string | undefined
  /** Of the field in the answer that failed. */
  readonly path: (string | number)[] | undefined
  /** HTTP status, or the WebSocket's close code. */
  readonly status: number | undefined
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined
  /** Data of the fields that did not fail, when there are any. */
  readonly data: unknown

  constructor(
    readonly code: string,
    message: string,
    init: MusterErrorInit = {},
  ) {
    super(message, init.cause === undefined ? undefined : { cause: init.cause })
    this.requestId = init.requestId
    this.path = init.path
    this.status = init.status
    this.retryAfterMs = init.retryAfterMs
    this.data = init.data
  }
}

/** userErrors, thrown by `unwrap`: `code`, `message` and `path` are those of the first one. */
export class MusterUserError extends MusterError {
  override name = 'MusterUserError'
  constructor(readonly userErrors: readonly [UserError, ...UserError[]]) {
    super(userErrors[0].code, userErrors.map(({ message }) => message).join('\n'), { path: userErrors[0].path })
  }
}

/**
 * Throws MusterUserError when the payload has userErrors; otherwise returns the payload, or with `field` that
 * object, not null: `const sample = unwrap(await muster.samples.request({ input }), 'sample')`.
 */
export function unwrap<P extends { userErrors: readonly UserError[] }>(payload: P): P
export function unwrap<P extends { userErrors: readonly UserError[] }, K extends keyof P>(payload: P, field: K): NonNullable<P[K]>
export function unwrap<P extends { userErrors: readonly UserError[] }, K extends keyof P>(payload: P, field?: K) {
  const [first, ...more] = payload.userErrors
  if (first) throw new MusterUserError([first, ...more])
  if (field === undefined) return payload
  return payload[field] ?? fail(String(field))
}

function fail(field: string): never {
  throw new MusterError('NO_DATA', `The payload has neither userErrors nor ${field}`)
}

export interface GraphQLErrorLike {
  message: string
  path?: (string | number)[]
  extensions?: { code?: string; requestId?: string; retryAfterSeconds?: number }
}

/** Makes one MusterError of the `errors` of an answer. */
export function fromGraphQLErrors(errors: readonly GraphQLErrorLike[], init: MusterErrorInit = {}): MusterError {
  const [first] = errors
  const { code = 'INTERNAL', requestId = init.requestId, retryAfterSeconds } = first?.extensions ?? {}
  const retryAfterMs = retryAfterSeconds === undefined ? init.retryAfterMs : retryAfterSeconds * 1000
  return new MusterError(code, first?.message ?? 'Unknown error', { ...init, requestId, retryAfterMs, path: first?.path })
}
