import { EventsHeadDocument, type TypedDocumentString } from './_generated/graphql.js'
import { bindNamespaces, type Namespaces } from './_generated/sdk.js'
import { liveWith, type Live } from './live.js'
import type { RetryOptions } from './retry.js'
import { Session } from './session.js'
import { memoryStore, type KeyValueStore } from './storage.js'
import type { Subscriber } from './subscribe.js'
import { Transport, type Call, type CallOptions } from './transport.js'
import type { UploadOptions, UploadSource, UploadedFile } from './upload.js'

export interface MusterOptions {
  /** Of the server, without path: https://muster.example */
  url: string
  /** Default: the platform's. */
  fetch?: typeof fetch
  /** Default: the platform's. Node 20 has none: pass that of the package `ws`. */
  WebSocket?: unknown
  /** Keeps the session and unfinished uploads. Default: memory. Browsers: `webStore(localStorage)`. */
  storage?: KeyValueStore
  /** zh-CN or en; a function is asked at each request. Default: what the platform sends. */
  language?: string | (() => string | undefined)
  /** Of an integration, instead of a session. */
  accessToken?: string
  /** Send the SHA-256 of the SDK's operations instead of their text, which the server must know. Default false. */
  documentIds?: boolean
  retry?: RetryOptions
}

/** The methods of operations/*.graphql by namespace, and what stands below. */
export interface Muster extends Namespaces {
  session: Session
  /** Sends a document of your own code generation; resolves to the value of its one root field. */
  call: Call
  /** Subscribes with a document of your own that takes `$after` and selects `cursor`. */
  live: Live
  /** Sends a file, resuming where an earlier try broke off. The code is loaded with the first upload. */
  upload(source: UploadSource, options: UploadOptions): Promise<UploadedFile>
  /** Loads what a signed link of the server points to: `file.url`, `thumbnailUrl`. */
  download(url: string): Promise<Blob>
  /** Tells when the socket of the subscriptions opens and when it is lost. */
  onConnection(listener: (connected: boolean) => void): () => void
  /** Ends all subscriptions and closes the socket; the session stays. */
  close(): Promise<void>
}

/** A client of one Muster server. */
export function createMuster(options: MusterOptions): Muster {
  const { url, fetch, WebSocket, storage: store = memoryStore(), language, documentIds, retry, accessToken } = options
  const transport = new Transport({
    url,
    ...(fetch && { fetch }),
    ...(retry && { retry }),
    documentIds: documentIds ?? false,
    language: typeof language === 'string' ? () => language : language,
  })
  const session = new Session(transport, store)
  if (accessToken) session.useAccessToken(accessToken)

  const call: Call = <D extends object, V>(document: TypedDocumentString<D, V>, variables?: V, options?: CallOptions) =>
    transport.request(document, variables, options, session).then((data) => Object.values(data)[0] as D[keyof D])
  const head = async () => (await call(EventsHeadDocument)).nodes[0]?.cursor
  const listeners = new Set<(connected: boolean) => void>()
  const tell = (connected: boolean) => listeners.forEach((listener) => listener(connected))
  let subscriber: Promise<Subscriber> | undefined
  const live = liveWith(() => (subscriber ??= subscribe().catch(forget)))
  const subscribe = async () => {
    const { Subscriber } = await import('./subscribe.js')
    return new Subscriber({ transport, authority: session, WebSocket, retry: transport.retry, head, tell })
  }
  const forget = (reason: unknown) => {
    subscriber = undefined
    throw reason
  }

  return {
    ...bindNamespaces(call, live),
    session,
    call,
    live,
    upload: async (source, options) => {
      const { upload } = await import('./upload.js')
      return upload({ transport, authority: session, store }, source, options)
    },
    download: (link) => transport.download(link),
    onConnection: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => (await subscriber)?.close(),
  }
}
