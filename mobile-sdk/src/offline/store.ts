/**
 * Where offline work outlives the page, the app and the battery: keys with values, changed all or nothing.
 * Keys sort as text; values are JSON, or a Blob or Uint8Array.
 */
export interface OfflineStore {
  /**
   * Runs `work` in one transaction: when it resolves, everything that it wrote is durable, else nothing is.
   * `work` awaits nothing but this transaction (IndexedDB ends one that waits for something else).
   * Transactions of one store, of all tabs, do not run into each other.
   */
  transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>
  /** Removes everything. */
  clear(): Promise<void>
  /** Ends the connection; the data stays. */
  close(): void
}

export interface StoreTransaction {
  get<T>(key: string): Promise<T | undefined>
  /** Values of all keys that begin so, in the order of the keys. */
  list<T>(prefix: string): Promise<T[]>
  put(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

/** What a memory store holds: keys in order. Hand it to a second store to see what a restart would see. */
export class MemoryData {
  readonly values = new Map<string, unknown>()
  private keys: string[] = []

  set(key: string, value: unknown): void {
    if (!this.values.has(key)) this.keys.splice(this.position(key), 0, key)
    this.values.set(key, value)
  }

  delete(key: string): void {
    if (this.values.delete(key)) this.keys.splice(this.position(key), 1)
  }

  keysFrom(prefix: string): string[] {
    const from = this.position(prefix)
    let to = from
    while (this.keys[to]?.startsWith(prefix)) to++
    return this.keys.slice(from, to)
  }

  clear(): void {
    this.values.clear()
    this.keys = []
  }

  /** The first place whose key is not before `key`. */
  private position(key: string): number {
    let [low, high] = [0, this.keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.keys[middle] ?? '') < key) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Forgets everything with the process. For tests, and for platforms that offer nothing better. */
export function memoryOfflineStore(data = new MemoryData()): OfflineStore {
  let last: Promise<unknown> = Promise.resolve()
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  return {
    transact: (work) =>
      alone(async () => {
        const changes = new Map<string, unknown>()
        const result = await work(memoryTransaction(data, changes))
        for (const [key, value] of changes) {
          if (value === undefined) data.delete(key)
          else data.set(key, value)
        }
        return result
      }),
    clear: () => alone(async () => data.clear()),
    close: () => undefined,
  }
}

function memoryTransaction(data: MemoryData, changes: Map<string, unknown>): StoreTransaction {
  const read = (key: string) => copy(changes.has(key) ? changes.get(key) : data.values.get(key))
  return {
    get: async <T>(key: string) => read(key) as T | undefined,
    list: async <T>(prefix: string) => {
      const added = [...changes.keys()].filter((key) => key.startsWith(prefix))
      const keys = added.length ? [...new Set([...data.keysFrom(prefix), ...added])].sort() : data.keysFrom(prefix)
      return keys.map(read).filter((value) => value !== undefined) as T[]
    },
    put: async (key, value) => void changes.set(key, copy(value)),
    remove: async (key) => void changes.set(key, undefined),
  }
}

/** What is stored does not change when its source does. */
function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, value]) => [key, copy(value)]))
}
