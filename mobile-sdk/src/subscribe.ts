import { createClient, type Client } from 'graphql-ws/client'
import type { TypedDocumentString } from './_generated/graphql.js'
import { MusterError, fromGraphQLErrors } from './errors.js'
import { backoffMs, sleep, type RetryOptions } from './retry.js'
import { Stream, closeError, iterate, type End, type Sink } from './stream.js'
import type { Authority, Transport } from './transport.js'

export interface SubscriberOptions {
  transport: Transport
  authority: Authority
  WebSocket?: unknown
  retry: RetryOptions
  /** The newest cursor that the viewer may see. */
  head: () => Promise<string | undefined>
  /** Told when the socket opens and when it is lost. */
  tell: (connected: boolean) => void
}

const ACK_TIMEOUT_MS = 10_000
const PING_EVERY_MS = 15_000
const PONG_TIMEOUT_MS = 5_000
const LAZY_CLOSE_MS = 1_000
/** graphql-ws demands a query; this one is dropped before the wire when the document goes by its id. */
const NO_TEXT = '\0'
/** After so many in a row without an event, an INTERNAL error or a refused token ends the stream. */
const INTERNAL_LIMIT = 5
const REFUSAL_LIMIT = 2

/** One WebSocket for all streams of a client, opened with the first and closed with the last. */
export class Subscriber {
  private client: Client | undefined
  private token: string | undefined
  private closing = new AbortController()

  constructor(private readonly options: SubscriberOptions) {}

  /** Pulls a stream. */
  iterate<D extends object, V>(document: TypedDocumentString<D, V>, variables?: V, signal?: AbortSignal) {
    return iterate<D[keyof D]>((sink, stop) => void this.follow(document, variables, sink, stop), signal)
  }

  /** Ends all streams, those too that wait for a lost connection. */
  async close(): Promise<void> {
    const { client, closing } = this
    this.client = undefined
    this.closing = new AbortController()
    closing.abort()
    await client?.dispose()
  }

  /** Pushes a stream into the sink until it ends, this subscriber is closed or the signal fires. */
  async follow<D extends object, V>(
    document: TypedDocumentString<D, V>,
    initial: V | undefined,
    sink: Sink<D[keyof D]>,
    outer: AbortSignal,
  ): Promise<void> {
    const stop = new AbortController()
    const abort = () => stop.abort()
    const closing = this.closing.signal
    const sources = [outer, closing]
    if (sources.some(({ aborted }) => aborted)) stop.abort()
    for (const source of sources) source.addEventListener('abort', abort, { once: true })
    await this.run(document, initial, sink, stop.signal)
    for (const source of sources) source.removeEventListener('abort', abort)
    if (closing.aborted && !outer.aborted) sink.complete?.()
  }

  private async run<D extends object, V>(
    document: TypedDocumentString<D, V>,
    initial: V | undefined,
    sink: Sink<D[keyof D]>,
    signal: AbortSignal,
  ): Promise<void> {
    const variables: Record<string, unknown> = { ...initial }
    const stream = new Stream(variables, sink)
    try {
      const payload = { query: NO_TEXT, ...(await this.options.transport.body(document)), variables }
      while (!signal.aborted) {
        const end = await stream.run(this.connect(), payload, signal)
        if (signal.aborted) return
        if (end === 'complete') return sink.complete?.()
        if (end !== 'paused') await this.recover(end, stream, signal)
      }
    } catch (error) {
      if (signal.aborted) return
      sink.error(error instanceof MusterError ? error : new MusterError('INTERNAL', String(error), { cause: error }))
    }
  }

  /** Waits or mends until the stream can start again; throws what cannot be mended. */
  private async recover<T>(end: Exclude<End, string>, stream: Stream<T>, signal: AbortSignal): Promise<void> {
    const error = 'errors' in end ? fromGraphQLErrors(end.errors) : closeError(end.closed)
    const failures = stream.failures++
    if (error.code === 'RESYNC_REQUIRED') await this.resync(stream).catch(throwUnlessPassing)
    else if (error.code === 'UNAUTHENTICATED') await this.renew(error, stream).catch(throwUnlessPassing)
    else if (!isPassing(error) || (error.code === 'INTERNAL' && failures >= INTERNAL_LIMIT)) throw error
    if (failures > 0 || isPassing(error)) await sleep(backoffMs(failures, this.options.retry), signal)
  }

  /** The head is taken before the caller loads its state again: what happens in between comes by the stream. */
  private async resync<T>(stream: Stream<T>): Promise<void> {
    const cursor = await this.options.head()
    stream.variables.after = cursor
    stream.sink.resync(cursor)
  }

  private async renew<T>(error: MusterError, stream: Stream<T>): Promise<void> {
    const refused = this.token
    if (!refused || stream.refusals++ >= REFUSAL_LIMIT) throw error
    await this.options.authority.renew(refused)
    // A socket keeps the token that it was opened with.
    if (this.token === refused) this.client?.terminate()
  }

  private connect(): Client {
    if (this.client) return this.client
    const { transport, authority, WebSocket } = this.options
    let pongTimeout: ReturnType<typeof setTimeout> | undefined
    const client = createClient({
      url: `${transport.url.replace(/^http/, 'ws')}/graphql`,
      ...(WebSocket !== undefined && { webSocketImpl: WebSocket }),
      connectionParams: async () => {
        this.token = await authority.token()
        const acceptLanguage = transport.language()
        return { ...(this.token && { authorization: `Bearer ${this.token}` }), ...(acceptLanguage && { acceptLanguage }) }
      },
      connectionAckWaitTimeout: ACK_TIMEOUT_MS,
      keepAlive: PING_EVERY_MS,
      lazyCloseTimeout: LAZY_CLOSE_MS,
      // Each stream comes back by itself, with its own cursor.
      retryAttempts: 0,
      jsonMessageReplacer: (key, value) => (key === 'query' && value === NO_TEXT ? undefined : (value as unknown)),
      on: {
        connected: () => this.options.tell(true),
        closed: () => {
          clearTimeout(pongTimeout)
          this.options.tell(false)
        },
        // A phone that changes its network often hears nothing of a dead socket.
        ping: (received) => {
          if (!received) pongTimeout = setTimeout(() => client.terminate(), PONG_TIMEOUT_MS)
        },
        pong: (received) => {
          if (received) clearTimeout(pongTimeout)
        },
      },
    })
    return (this.client = client)
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof MusterError && PASSING.includes(error.code)
}

const PASSING = ['NETWORK', 'RATE_LIMITED', 'OVERLOADED', 'UNAVAILABLE', 'TIMEOUT', 'TOO_MANY_OPERATIONS', 'INTERNAL']

/** Without network the stream starts again later and meets the same refusal. */
function throwUnlessPassing(error: unknown): void {
  if (!isPassing(error)) throw error
}
