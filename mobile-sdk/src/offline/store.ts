/** What can be kept: JSON values, and bytes of photos. */
export type Stored = unknown

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
  put(key: string, value: Stored): Promise<void>
  remove(key: string): Promise<void>
}
