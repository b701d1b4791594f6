import { sha256 } from '@noble/hashes/sha2.js'
import type { Wx } from './types.js'
import { fromUtf8, toUtf8 } from './utf8.js'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Adds what the SDK needs and mini-programs do not have; what is there stays. Await it once, before all else. */
export async function installGlobals(wx: Wx): Promise<void> {
  const target = globalThis as unknown as Record<string, unknown>
  if (!(target['crypto'] as Crypto | undefined)?.getRandomValues) target['crypto'] = { getRandomValues: generator(await seed(wx)) }
  target['TextEncoder'] ??= Encoder
  target['btoa'] ??= toBase64
  target['atob'] ??= fromBase64
  target['AbortController'] ??= Controller
  target['Blob'] ??= Bytes
  target['queueMicrotask'] ??= (work: () => void) => void Promise.resolve().then(work)
}

/** A Blob as far as the SDK uses one. */
export class Bytes {
  readonly size: number
  private readonly bytes: Uint8Array<ArrayBuffer>

  constructor(
    parts: readonly (Uint8Array | ArrayBuffer)[] = [],
    readonly options: { type?: string } = {},
  ) {
    const all = parts.map((part) => (part instanceof Uint8Array ? part : new Uint8Array(part)))
    this.size = all.reduce((sum, part) => sum + part.byteLength, 0)
    this.bytes = new Uint8Array(this.size)
    let at = 0
    for (const part of all) {
      this.bytes.set(part, at)
      at += part.byteLength
    }
  }

  get type(): string {
    return this.options.type ?? ''
  }

  slice(start = 0, end = this.size): Bytes {
    return new Bytes([this.bytes.subarray(start, end)], this.options)
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.bytes.slice().buffer
  }

  async text(): Promise<string> {
    return fromUtf8(this.bytes)
  }
}

class Encoder {
  encode(text: string): Uint8Array<ArrayBuffer> {
    return toUtf8(text)
  }
}

/** An AbortSignal as far as the SDK uses one. */
class Controller {
  private listeners: (() => void)[] = []
  readonly signal = {
    aborted: false,
    reason: undefined as unknown,
    addEventListener: (_: 'abort', listener: () => void) => void this.listeners.push(listener),
    removeEventListener: (_: 'abort', listener: () => void) => void (this.listeners = this.listeners.filter((known) => known !== listener)),
  }

  abort(reason?: unknown): void {
    if (this.signal.aborted) return
    Object.assign(this.signal, { aborted: true, reason })
    const { listeners } = this
    this.listeners = []
    for (const listener of listeners) listener()
  }
}

/** WeChat gives random bytes only later: these seed a generator that gives them at once. */
function seed(wx: Wx): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const success = ({ randomValues }: { randomValues: ArrayBuffer }) => resolve(new Uint8Array(randomValues))
    wx.getRandomValues({ length: 32, success, fail: ({ errMsg }) => reject(new Error(errMsg)) })
  })
}

/** SHA-256 of the seed and a counter; the seed moves on with each call, so that earlier bytes do not follow from it. */
function generator(start: Uint8Array): <T extends Uint8Array>(into: T) => T {
  let state = start
  const block = (number: number) => sha256(new Uint8Array([...state, ...new Uint8Array(new Uint32Array([number]).buffer)]))
  return (into) => {
    for (let at = 0, number = 1; at < into.byteLength; at += 32, number++) into.set(block(number).subarray(0, into.byteLength - at), at)
    state = block(0)
    return into
  }
}

export function toBase64(binary: string): string {
  let text = ''
  for (let at = 0; at < binary.length; at += 3) {
    const [a = 0, b = NaN, c = NaN] = [0, 1, 2].map((offset) => binary.charCodeAt(at + offset))
    const bits = (a << 16) | ((b || 0) << 8) | (c || 0)
    const digits = [18, 12, 6, 0].map((shift) => DIGITS.charAt((bits >> shift) & 63))
    text += digits.slice(0, Number.isNaN(b) ? 2 : Number.isNaN(c) ? 3 : 4).join('').padEnd(4, '=')
  }
  return text
}

export function fromBase64(text: string): string {
  let binary = ''
  let bits = 0
  let held = 0
  for (const digit of text.replace(/=+$/, '')) {
    const value = DIGITS.indexOf(digit)
    if (value < 0) throw new RangeError('Not base64')
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    binary += String.fromCharCode((bits >> held) & 255)
  }
  return binary
}
