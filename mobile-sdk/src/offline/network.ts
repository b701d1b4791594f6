/** Tells when it is worth trying to deliver. */
export interface Network {
  /** false: it is known that there is none. */
  online(): boolean
  /** Calls back when the network is there again or the app comes to the front; returns the function that stops it. */
  watch(listener: () => void): () => void
}

/** A browser's window: `online`, and the page becoming visible. */
export function browserNetwork(): Network {
  return {
    online: () => globalThis.navigator?.onLine !== false,
    watch(listener) {
      if (typeof addEventListener !== 'function' || typeof document === 'undefined') return () => undefined
      const shown = () => document.visibilityState === 'visible' && listener()
      addEventListener('online', listener)
      document.addEventListener('visibilitychange', shown)
      return () => {
        removeEventListener('online', listener)
        document.removeEventListener('visibilitychange', shown)
      }
    },
  }
}
