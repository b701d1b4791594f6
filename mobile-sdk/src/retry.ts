import { MusterError } from './errors.js'

export interface RetryOptions {
  /** How often a request is sent at most. Default 5; 1 switches retries off. */
  attempts?: number
  /** Wait before the first retry, doubled for each next one, in milliseconds. Default 300. */
  baseMs?: number
  /** Longest wait in milliseconds. Default 10,000. A server that asks for more is not waited for. */
  maxMs?: number
}

/** Full jitter: after a server restart the clients do not come back in step. */
export function backoffMs(attempt: number, { baseMs = 300, maxMs = 10_000 }: RetryOptions): number {
  const ceiling = Math.min(maxMs, baseMs * 2 ** Math.min(attempt, 30))
  return ceiling / 2 + (Math.random() * ceiling) / 2
}

/** Runs `send` again while it fails in a way that passes: no network, a gateway, a full queue. */
export async function withRetry<T>(send: () => Promise<T>, options: RetryOptions = {}, signal?: AbortSignal): Promise<T> {
  const { attempts = 5, maxMs = 10_000 } = options
  for (let attempt = 0; ; attempt++) {
    try {
      return await send()
    } catch (error) {
      if (attempt + 1 >= attempts || !isPassing(error)) throw error
      const asked = error.retryAfterMs ?? 0
      if (asked > maxMs) throw error
      await sleep(Math.max(asked, backoffMs(attempt, options)), signal)
    }
  }
}

export function isPassing(error: unknown): error is MusterError {
  if (!(error instanceof MusterError)) return false
  return error.code === 'NETWORK' || [429, 502, 503, 504].includes(error.status ?? 0)
}

/** Rejects with ABORTED when the signal fires. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted(signal))
    const stop = () => {
      clearTimeout(timer)
      reject(aborted(signal))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

export function aborted(signal?: AbortSignal): MusterError {
  return new MusterError('ABORTED', 'Aborted by the caller', { cause: signal?.reason })
}
