import type { TypedDocumentString } from './_generated/graphql.js'
import { MusterError } from './errors.js'
import type { Subscriber } from './subscribe.js'
import type { CallOptions } from './transport.js'

/**
 * resync: the cursor is too old or of another database. Load what you show again; the stream goes on from `cursor`,
 * which was taken before this event, so that nothing falls between.
 */
export type LiveEvent<T> = { kind: 'data'; value: T } | { kind: 'resync'; cursor: string | undefined }

export interface LiveHandlers<T> {
  data(value: T): void
  resync(cursor: string | undefined): void
  /** The stream is over: refused, or the session ended. */
  error(error: MusterError): void
  /** The server ended the stream. */
  complete?(): void
}

/** Starts when iterated or listened to, each time anew. Connections that break come back without gap or repeat. */
export interface LiveStream<T> extends AsyncIterable<LiveEvent<T>> {
  /** Returns the function that stops it. */
  listen(handlers: LiveHandlers<T>): () => void
}

/** Starts a subscription; its values are those of the one root field. */
export type Live = <D extends object, V>(
  document: TypedDocumentString<D, V>,
  variables?: V,
  options?: CallOptions,
) => LiveStream<D[keyof D]>

/** The subscriber's code is loaded with the first stream. */
export function liveWith(load: () => Promise<Subscriber>): Live {
  return (document, variables, options) => ({
    listen(handlers) {
      const stop = new AbortController()
      const outer = options?.signal
      if (outer?.aborted) stop.abort()
      outer?.addEventListener('abort', () => stop.abort(), { once: true })
      load().then(
        (subscriber) => subscriber.follow(document, variables, handlers, stop.signal),
        (cause: unknown) => handlers.error(new MusterError('NETWORK', 'The code of subscriptions did not load', { cause })),
      )
      return () => stop.abort()
    },
    async *[Symbol.asyncIterator]() {
      yield* (await load()).iterate(document, variables, options?.signal)
    },
  })
}
