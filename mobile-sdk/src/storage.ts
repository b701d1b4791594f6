/** Where the session and the addresses of unfinished uploads outlive the page or the app. */
export interface KeyValueStore {
  get(key: string): Promise<string | null | undefined> | string | null | undefined
  set(key: string, value: string): Promise<void> | void
  remove(key: string): Promise<void> | void
}

/** Forgets everything with the process. The default. */
export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>()
  return {
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
  }
}

/** localStorage or sessionStorage of a browser. Scripts of the page can read the tokens: serve a strict CSP. */
export function webStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): KeyValueStore {
  return {
    get: (key) => storage.getItem(key),
    set: (key, value) => storage.setItem(key, value),
    remove: (key) => storage.removeItem(key),
  }
}
