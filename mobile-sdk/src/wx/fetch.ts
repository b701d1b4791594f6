import { Bytes } from './globals.js'
import type { Wx } from './types.js'
import { fromUtf8 } from './utf8.js'

/**
 * `fetch` by wx.request, as far as the SDK uses it. There is no PATCH in mini-programs: it goes as POST with
 * X-HTTP-Method-Override, which the server takes for uploads.
 */
export function wxFetch(wx: Wx): typeof fetch {
  const send = (url: string, init: RequestInit = {}): Promise<Response> =>
    new Promise((resolve, reject) => {
      const { signal } = init
      if (signal?.aborted) return reject(new Error('aborted'))
      const asked = init.method ?? 'GET'
      const method = asked === 'PATCH' ? 'POST' : asked
      const header = { ...(init.headers as Record<string, string>), ...(method !== asked && { 'x-http-method-override': asked }) }
      const data = init.body === undefined || init.body === null ? {} : { data: body(init.body) }
      const stop = () => task.abort()
      const done = () => signal?.removeEventListener('abort', stop)
      const task = wx.request({
        url,
        method,
        header,
        ...data,
        // Anything else than json is left as it came.
        dataType: 'other',
        responseType: 'arraybuffer',
        success: ({ statusCode, header, data }) => {
          done()
          resolve(new WxResponse(statusCode, header, new Uint8Array(data)) as unknown as Response)
        },
        fail: ({ errMsg }) => {
          done()
          reject(new TypeError(errMsg))
        },
      })
      signal?.addEventListener('abort', stop)
    })
  return ((input: string, init?: RequestInit) => send(input, init)) as typeof fetch
}

/** WeChat sends a text, or the whole buffer of bytes: never a view into a larger one. */
function body(given: BodyInit): string | ArrayBuffer {
  if (typeof given === 'string') return given
  if (given instanceof Uint8Array) return given.slice().buffer as ArrayBuffer
  throw new TypeError('wx.request takes text and bytes')
}

class WxResponse {
  readonly ok: boolean
  readonly headers: { get(name: string): string | null }

  constructor(
    readonly status: number,
    header: Record<string, string>,
    private readonly bytes: Uint8Array<ArrayBuffer>,
  ) {
    this.ok = status >= 200 && status < 300
    const values = new Map(Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]))
    this.headers = { get: (name) => values.get(name.toLowerCase()) ?? null }
  }

  async text(): Promise<string> {
    return fromUtf8(this.bytes)
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text())
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.bytes.slice().buffer
  }

  async blob(): Promise<Blob> {
    return new (globalThis.Blob ?? Bytes)([this.bytes], { type: this.headers.get('content-type') ?? '' }) as Blob
  }
}
