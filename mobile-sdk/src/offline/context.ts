import type { Muster } from '../client.js'
import { MusterError } from '../errors.js'
import type { OfflineStore } from './store.js'

/** What the parts of offline work share. */
export interface OfflineContext {
  muster: Muster
  store: OfflineStore
  deviceId: string
  now: () => number
  /** Something is stored now that was not before; `deliver` when it should be sent soon. */
  changed(deliver?: boolean): void
}

export function refuse(code: string, message: string): never {
  throw new MusterError(code, message)
}
