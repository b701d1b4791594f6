import { sha256 } from '@noble/hashes/sha2.js'
import { MusterError } from './errors.js'
import { newId } from './id.js'
import { aborted, backoffMs, isPassing, sleep } from './retry.js'
import type { KeyValueStore } from './storage.js'
import { refuse, type Authority, type Transport } from './transport.js'

/** Bytes that can be read again: a Blob (a File of the browser, `fs.openAsBlob` in Node), bytes, or your own. */
export type UploadSource = Blob | Uint8Array | { size: number; read(start: number, end: number): Promise<Uint8Array> }

export interface UploadOptions {
  /** File name with extension. */
  name: string
  /** File id made before by `newId('file')`, so that an offline form can refer to it. */
  id?: string
  /** Bytes sent in one request and hashed apart. Default 1 MiB. */
  chunkSize?: number
  signal?: AbortSignal
  onProgress?: (progress: UploadProgress) => void
  /** Send POST with X-HTTP-Method-Override for platforms without PATCH. */
  methodOverride?: boolean
  /** Ask first how much of `id` the server has, without a record of the store: it may be there already. */
  resume?: boolean
  /** Failures in a row without a new byte before the upload gives up. Default 8. It can be resumed later. */
  attempts?: number
}

/** In bytes: hashed first (no network), then acknowledged by the server. */
export interface UploadProgress {
  phase: 'hash' | 'send'
  done: number
  total: number
}

export interface UploadedFile {
  id: string
  sha256: string
  byteSize: number
}

export interface UploadContext {
  transport: Transport
  authority: Authority
  store: KeyValueStore
}

interface Job extends UploadContext {
  source: Readable
  options: UploadOptions
  digest: string
}

interface Readable {
  size: number
  read(start: number, end: number): Promise<Uint8Array>
}

const CHUNK_BYTES = 1 << 20
/** A server that asks for a longer wait ends the try; it can be resumed later. */
const MAX_WAIT_MS = 60_000

/**
 * Sends a file by tus 1.0 and resolves when the server has it whole, with this SHA-256.
 * A cut connection continues from the last byte that the server acknowledged; so does a later call with the same
 * bytes and name, also after a restart, when the client has a lasting store.
 */
export async function upload(context: UploadContext, from: UploadSource, options: UploadOptions): Promise<UploadedFile> {
  const source = readable(from)
  const digest = await hash(source, options)
  const job: Job = { ...context, source, options, digest }
  const key = `muster.upload:${context.transport.url}:${options.id ?? digest}:${source.size}:${options.name}`
  const stored = await context.store.get(key)
  const known = options.resume && options.id !== undefined ? `${context.transport.url}/files/${options.id}` : undefined
  let url = stored ?? known
  let offset = url ? await withAttempts(job, () => findOffset(job, url ?? '')) : undefined
  if (url === undefined || offset === undefined) {
    url = await create(job)
    offset = undefined
    if (!known) await context.store.set(key, url)
  }
  await sendAll(job, url, offset)
  if (!known) await context.store.remove(key)
  return { id: lastSegment(url), sha256: digest, byteSize: source.size }
}

async function create(job: Job): Promise<string> {
  const { options, source, digest, transport } = job
  const id = options.id ?? newId('file')
  const metadata = { filename: options.name, sha256: digest, id }
  const headers = {
    'upload-length': String(source.size),
    'upload-metadata': Object.entries(metadata).map(([key, value]) => `${key} ${base64(new TextEncoder().encode(value))}`).join(','),
  }
  // The id makes a repeat after a lost answer the same success.
  const response = await withAttempts(job, () => exchange(job, `${transport.url}/files`, 'POST', headers))
  const location = response.headers.get('location')
  return transport.absolute(location ?? `/files/${id}`)
}

async function sendAll(job: Job, url: string, known: number | undefined): Promise<void> {
  const { source, options } = job
  let offset = known ?? 0
  let failures = 0
  report(options, 'send', offset, source.size)
  while (offset < source.size) {
    try {
      const next = await sendChunk(job, url, offset)
      if (next > offset) failures = 0
      offset = next
      report(options, 'send', offset, source.size)
    } catch (error) {
      if (!isMendable(error)) throw error
      await pause(job, error, failures++)
      offset = await resume(job, url, offset, () => (failures = 0))
    }
  }
}

/** Asks where to go on; on a network failure the old offset stands and the next chunk asks again. */
async function resume(job: Job, url: string, offset: number, progressed: () => void): Promise<number> {
  try {
    const found = await findOffset(job, url)
    if (found === undefined) throw new MusterError('NOT_FOUND', 'The server no longer has this upload')
    if (found > offset) progressed()
    return found
  } catch (error) {
    if (isMendable(error)) return offset
    throw error
  }
}

async function sendChunk(job: Job, url: string, offset: number): Promise<number> {
  const { source, options } = job
  const end = Math.min(source.size, offset + (options.chunkSize ?? CHUNK_BYTES))
  const bytes = await source.read(offset, end)
  if (bytes.byteLength !== end - offset) throw new MusterError('UPLOAD_CHANGED', 'The source is shorter than it said')
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
    'upload-checksum': `sha256 ${base64(sha256(bytes))}`,
  }
  const response = await exchange(job, url, 'PATCH', headers, bytes)
  return offsetOf(response)
}

/** undefined: the server does not know this upload (any more). */
async function findOffset(job: Job, url: string): Promise<number | undefined> {
  try {
    return offsetOf(await exchange(job, url, 'HEAD', {}))
  } catch (error) {
    if (error instanceof MusterError && [403, 404, 410].includes(error.status ?? 0)) return undefined
    throw error
  }
}

function exchange(job: Job, url: string, method: string, extra: Record<string, string>, body?: Uint8Array): Promise<Response> {
  const { options, transport, authority } = job
  if (options.signal?.aborted) throw aborted(options.signal)
  const override = method === 'PATCH' && options.methodOverride
  const init: RequestInit = {
    method: override ? 'POST' : method,
    headers: { 'tus-resumable': '1.0.0', ...(override && { 'x-http-method-override': method }), ...extra },
    ...(body && { body: body as Uint8Array<ArrayBuffer> }),
    ...(options.signal && { signal: options.signal }),
  }
  return transport.authorized(url, init, authority, async (response) => (response.ok ? response : refuse(response)))
}

/** Repeats one request while its failure passes. */
async function withAttempts<T>(job: Job, send: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await send()
    } catch (error) {
      if (!isPassing(error)) throw error
      await pause(job, error, failures)
    }
  }
}

/** Waits before the next try, or throws the error when there were enough. */
async function pause({ options, transport }: Job, error: MusterError, failures: number): Promise<void> {
  const asked = error.retryAfterMs ?? 0
  if (failures + 1 >= (options.attempts ?? 8) || asked > MAX_WAIT_MS) throw error
  await sleep(Math.max(asked, backoffMs(failures, transport.retry)), options.signal)
}

/** 409: another offset than the server's; 460: the chunk arrived damaged. */
function isMendable(error: unknown): error is MusterError {
  if (isPassing(error)) return true
  return error instanceof MusterError && (error.code === 'BODY_BROKEN' || [408, 409, 423, 460, 500].includes(error.status ?? 0))
}

function offsetOf(response: Response): number {
  const offset = Number(response.headers.get('upload-offset') ?? NaN)
  if (!Number.isSafeInteger(offset)) throw new MusterError('NETWORK', 'The answer has no Upload-Offset', { status: response.status })
  return offset
}

async function hash(source: Readable, options: UploadOptions): Promise<string> {
  const state = sha256.create()
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    if (options.signal?.aborted) throw aborted(options.signal)
    state.update(await source.read(at, Math.min(source.size, at + CHUNK_BYTES)))
    report(options, 'hash', Math.min(source.size, at + CHUNK_BYTES), source.size)
  }
  return Array.from(state.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function readable(from: UploadSource): Readable {
  if (from instanceof Uint8Array) return { size: from.byteLength, read: async (start, end) => from.subarray(start, end) }
  if ('read' in from) return from
  return { size: from.size, read: async (start, end) => new Uint8Array(await from.slice(start, end).arrayBuffer()) }
}

function report({ onProgress }: UploadOptions, phase: UploadProgress['phase'], done: number, total: number): void {
  onProgress?.({ phase, done, total })
}

function lastSegment(url: string): string {
  return url.split('/').pop() ?? ''
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
