import type { OfflineStore, StoreTransaction } from './store.js'

const VALUES = 'values'

/**
 * A store in the browser's IndexedDB. One for each person, for example `indexedDbStore('muster-' + userId)`.
 * Ask for `navigator.storage.persist()` once, so that the browser does not remove it when space is short.
 */
export function indexedDbStore(name: string): OfflineStore {
  let opened: Promise<IDBDatabase> | undefined
  const database = () =>
    (opened ??= open(name, () => (opened = undefined)).catch((error: unknown) => {
      opened = undefined
      throw error
    }))
  return {
    async transact(work) {
      const tx = (await database()).transaction(VALUES, 'readwrite', { durability: 'strict' })
      const done = finished(tx)
      // The failure of the transaction is the one to tell; unheard, it would be reported as unhandled.
      done.catch(() => undefined)
      try {
        const result = await work(transaction(tx.objectStore(VALUES)))
        await done
        return result
      } catch (error) {
        if (!tx.error) abort(tx)
        throw error
      }
    },
    async clear() {
      const tx = (await database()).transaction(VALUES, 'readwrite', { durability: 'strict' })
      tx.objectStore(VALUES).clear()
      await finished(tx)
    },
    close() {
      void opened?.then((db) => db.close(), () => undefined)
      opened = undefined
    },
  }
}

function open(name: string, lost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(VALUES)
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const db = request.result
      // Another tab removes or upgrades the database: let it, and open again for the next transaction.
      db.onversionchange = () => {
        db.close()
        lost()
      }
      db.onclose = lost
      resolve(db)
    }
  })
}

function transaction(values: IDBObjectStore): StoreTransaction {
  return {
    get: (key) => result(values.get(key)),
    list: (prefix) => result(values.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
    put: async (key, value) => void (await result(values.put(value, key))),
    remove: async (key) => void (await result(values.delete(key))),
  }
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error ?? new DOMException('The transaction was aborted', 'AbortError'))
  })
}

function abort(tx: IDBTransaction): void {
  try {
    tx.abort()
  } catch {
    // It has ended already.
  }
}
