import type { TypedDocumentString } from './_generated/graphql.js'
import { MusterError, fromGraphQLErrors, type MusterErrorInit } from './errors.js'
import { uuidV7 } from './id.js'
import { aborted, withRetry, type RetryOptions } from './retry.js'

export interface CallOptions {
  /** Of a mutation: a repeat with the same key gets the first answer. Default: a new one for each call. */
  idempotencyKey?: string
  /** Ends the call with MusterError ABORTED. */
  signal?: AbortSignal
}

/** Sends an operation and resolves to the value of its one root field. */
export type Call = <D extends object, V>(
  document: TypedDocumentString<D, V>,
  variables?: V,
  options?: CallOptions,
) => Promise<D[keyof D]>

/** The access token to send, and what to do when the server refuses it. */
export interface Authority {
  token(): Promise<string | undefined>
  /** Resolves when there is another token than `refused`; rejects when the session has ended. */
  renew(refused: string): Promise<void>
}

export interface TransportOptions {
  /** Of the server, without path: https://muster.example */
  url: string
  fetch?: typeof fetch
  /** Accept-Language, for example zh-CN or en. */
  language?: (() => string | undefined) | undefined
  /** Send the SHA-256 of the document instead of its text. */
  documentIds?: boolean
  retry?: RetryOptions
}

/** HTTP to one server: bearer token, language, retries with the same idempotency key. */
export class Transport {
  readonly url: string
  readonly retry: RetryOptions
  private readonly send: typeof fetch
  private readonly ids = new Map<string, string>()

  constructor(private readonly options: TransportOptions) {
    this.url = options.url.replace(/\/+$/, '')
    this.retry = options.retry ?? {}
    this.send = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
  }

  /** Sends one operation; `authority` is left out by the calls that make a session. */
  async request<D, V>(
    document: TypedDocumentString<D, V>,
    variables?: V,
    { idempotencyKey, signal }: CallOptions = {},
    authority?: Authority,
    retry: RetryOptions = this.retry,
  ): Promise<D> {
    const text = String(document)
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    }
    if (/(^|\})\s*mutation\b/.test(text)) headers['idempotency-key'] = idempotencyKey ?? uuidV7()
    const body = JSON.stringify({ ...(await this.body(document)), variables })
    const init: RequestInit = { method: 'POST', headers, body, ...(signal && { signal }) }
    return withRetry(
      () => this.authorized(`${this.url}/graphql`, init, authority, (response) => readData<D>(response)),
      retry,
      signal,
    )
  }

  /** `query` or `documentId` of a document; the hash is loaded and computed once for each. */
  async body<D, V>(document: TypedDocumentString<D, V>): Promise<{ query: string } | { documentId: string }> {
    const { hash, persisted } = document.__meta__ ?? {}
    const text = String(document)
    if (!this.options.documentIds || (!hash && !persisted)) return { query: text }
    let id = this.ids.get(text) ?? (hash as string | undefined)
    if (id === undefined) this.ids.set(text, (id = (await import('./hash.js')).hashText(text)))
    return { documentId: `sha256:${id}` }
  }

  /** A link of an answer, which names no server when it is this one. */
  absolute(link: string): string {
    return /^\w+:/.test(link) ? link : this.url + link
  }

  /** Signed links need no token. */
  download(link: string): Promise<Blob> {
    const read = async (response: Response) => (response.ok ? response.blob() : refuse(response))
    return withRetry(() => this.authorized(this.absolute(link), {}, undefined, read), this.retry)
  }

  language(): string | undefined {
    return this.options.language?.()
  }

  /** One HTTP exchange; an UNAUTHENTICATED answer renews the token and is tried once more. */
  async authorized<T>(
    url: string,
    init: RequestInit,
    authority: Authority | undefined,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    const token = await authority?.token()
    try {
      return await read(await this.fetch(url, init, token))
    } catch (error) {
      if (!token || !(error instanceof MusterError && error.code === 'UNAUTHENTICATED')) throw error
      await authority?.renew(token)
      return await read(await this.fetch(url, init, await authority?.token()))
    }
  }

  private async fetch(url: string, init: RequestInit, token: string | undefined): Promise<Response> {
    const language = this.language()
    const headers = {
      ...(init.headers as Record<string, string>),
      ...(language && { 'accept-language': language }),
      ...(token && { authorization: `Bearer ${token}` }),
    }
    // Not called as a method: the browser's own fetch refuses another `this`.
    const { send } = this
    try {
      return await send(url, { ...init, headers })
    } catch (cause) {
      if (init.signal?.aborted) throw aborted(init.signal)
      throw new MusterError('NETWORK', `No answer from ${url.split('/')[2]}`, { cause })
    }
  }
}

async function readData<D>(response: Response): Promise<D> {
  const answer = await readJson(response)
  const init: MusterErrorInit = errorInit(response)
  if (Array.isArray(answer?.errors)) throw fromGraphQLErrors(answer.errors, { ...init, data: answer.data })
  if (!answer?.data) throw new MusterError(statusCode(response.status), `HTTP ${response.status} without data`, init)
  return answer.data as D
}

/** Throws the error of a refused HTTP request that is not GraphQL (an upload). */
export async function refuse(response: Response): Promise<never> {
  const answer = await readJson(response)
  const init = errorInit(response)
  if (Array.isArray(answer?.errors)) throw fromGraphQLErrors(answer.errors, init)
  const code = typeof answer?.code === 'string' ? answer.code : statusCode(response.status)
  const message = typeof answer?.message === 'string' ? answer.message : `HTTP ${response.status}`
  const requestId = typeof answer?.requestId === 'string' ? answer.requestId : init.requestId
  throw new MusterError(code, message, { ...init, requestId })
}

async function readJson(response: Response): Promise<Record<string, any> | undefined> {
  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    throw new MusterError('NETWORK', 'The answer broke off', { cause })
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function statusCode(status: number): string {
  return status === 401 ? 'UNAUTHENTICATED' : `HTTP_${status}`
}

function errorInit({ status, headers }: Response): MusterErrorInit {
  const seconds = Number(headers.get('retry-after') ?? NaN)
  return {
    status,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : undefined,
  }
}
