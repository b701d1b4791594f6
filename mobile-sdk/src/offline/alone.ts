/** Runs `work` in one tab only; undefined when another is at it. Without Web Locks, in one call only. */
export function alone(name: string): <T>(work: () => Promise<T>) => Promise<T | undefined> {
  let busy = false
  return async (work) => {
    if (busy) return undefined
    busy = true
    try {
      const locks = globalThis.navigator?.locks as LockManager | undefined
      if (!locks) return await work()
      return await locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : undefined))
    } finally {
      busy = false
    }
  }
}

/** Tells the other tabs of this store that something changed. */
export function otherTabs(name: string, heard: () => void): { tell(): void; close(): void } {
  if (typeof BroadcastChannel !== 'function') return { tell: () => undefined, close: () => undefined }
  const channel = new BroadcastChannel(name)
  channel.onmessage = heard
  // Node would wait for messages for ever.
  ;(channel as { unref?: () => void }).unref?.()
  return { tell: () => channel.postMessage('changed'), close: () => channel.close() }
}
