import type { Client } from 'graphql-ws/client'
import { MusterError, type GraphQLErrorLike } from './errors.js'
import type { LiveEvent, LiveHandlers } from './live.js'

/** A promise from `data` holds the stream until it resolves. */
export type Sink<T> = Omit<LiveHandlers<T>, 'data'> & { data(value: T): Promise<void> | void }

/** How one connection of a stream ended. */
export type End = { errors: readonly GraphQLErrorLike[] } | { closed: unknown } | 'complete' | 'paused'

/** Events that wait for a slow `for await` before the server is asked to pause. */
const QUEUE_LIMIT = 256
/** A connection that held this long was a good one. */
const GOOD_MS = 30_000

/** One subscription over all its connections: `variables.after` is the cursor of the last event handed on. */
export class Stream<T> {
  /** Ends in a row without an event between, and those among them that refused the token. */
  failures = 0
  refusals = 0

  constructor(
    readonly variables: Record<string, unknown>,
    readonly sink: Sink<T>,
  ) {}

  /** Until the connection or the stream ends; the payload carries this stream's variables. */
  async run(client: Client, payload: { query: string; variables: Record<string, unknown> }, signal: AbortSignal): Promise<End> {
    const startedAt = Date.now()
    let held: Promise<void> | undefined
    let stop = () => {}
    const end = await new Promise<End>((resolve) => {
      let over = false
      const finish = (end: End) => {
        over = true
        resolve(end)
      }
      stop = client.subscribe<Record<string, T>>(payload, {
        next: ({ data, errors }) => {
          if (over) return
          const value = data && Object.values(data)[0]
          if (value != null) held = this.hand(value)
          else if (errors) finish({ errors: errors as readonly GraphQLErrorLike[] })
          if (held) finish('paused')
        },
        error: (reason) => finish(Array.isArray(reason) ? { errors: reason } : { closed: reason }),
        complete: () => finish('complete'),
      })
      signal.addEventListener('abort', stop, { once: true })
    })
    signal.removeEventListener('abort', stop)
    stop()
    await held
    if (Date.now() - startedAt > GOOD_MS) this.failures = this.refusals = 0
    return end
  }

  private hand(value: T): Promise<void> | undefined {
    const { cursor } = value as { cursor?: string }
    if (cursor !== undefined && cursor === this.variables.after) return undefined
    if (cursor !== undefined) this.variables.after = cursor
    this.failures = this.refusals = 0
    try {
      return this.sink.data(value) ?? undefined
    } catch (error) {
      // The caller's mistake must not break the socket that other streams share.
      queueMicrotask(() => {
        throw error
      })
      return undefined
    }
  }
}

/** Pulls a stream; when the reader is slow it is paused at the server and comes back from its cursor. */
export async function* iterate<T>(
  start: (sink: Sink<T>, signal: AbortSignal) => void,
  outer?: AbortSignal,
): AsyncGenerator<LiveEvent<T>, void, undefined> {
  const queue: LiveEvent<T>[] = []
  const stop = new AbortController()
  let failure: MusterError | undefined
  let over = outer?.aborted ?? false
  let wake = () => {}
  let drained = () => {}
  const push = (event: LiveEvent<T>) => {
    queue.push(event)
    wake()
  }
  const finish = (error?: MusterError) => {
    failure = error
    over = true
    wake()
  }
  const abort = () => {
    stop.abort()
    finish()
  }
  outer?.addEventListener('abort', abort, { once: true })
  const sink: Sink<T> = {
    data(value) {
      push({ kind: 'data', value })
      return queue.length < QUEUE_LIMIT ? undefined : new Promise<void>((resolve) => (drained = resolve))
    },
    resync: (cursor) => push({ kind: 'resync', cursor }),
    error: finish,
    complete: finish,
  }
  try {
    if (!over) start(sink, stop.signal)
    for (;;) {
      for (let event = queue.shift(); event; event = queue.shift()) yield event
      drained()
      if (failure) throw failure
      if (over) return
      await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    outer?.removeEventListener('abort', abort)
    stop.abort()
  }
}

/** Close codes of graphql-transport-ws that no repeat can mend. */
const FATAL_CLOSE_CODES = [4004, 4005, 4400, 4406, 4409]

export function closeError(reason: unknown): MusterError {
  if (reason instanceof MusterError) return reason
  const { code, reason: text } = (reason ?? {}) as { code?: unknown; reason?: unknown }
  const status = typeof code === 'number' ? code : undefined
  const message = typeof text === 'string' && text ? text : 'The connection was lost'
  return new MusterError(closeCode(status), message, { status, cause: reason })
}

function closeCode(status: number | undefined): string {
  if (status === 4401 || status === 4403) return 'UNAUTHENTICATED'
  if (status === 4429) return 'RATE_LIMITED'
  return status && FATAL_CLOSE_CODES.includes(status) ? `WEBSOCKET_${status}` : 'NETWORK'
}
