import { DeviceRegisterDocument, DeviceReportDocument, ReceiptKeysDocument } from '../_generated/journal.js'
import { newId } from '../id.js'
import { unwrap } from '../errors.js'
import type { OfflineContext } from './context.js'
import { DEVICE, type DeviceRecord } from './records.js'
import type { OfflineStore } from './store.js'
import type { OfflineState } from './types.js'

/** A heartbeat is due so often, so that a lost phone with work on it shows. */
const REPORT_MS = 10 * 60_000

/** The phone's own record, made at the first opening. */
export function ownDevice(store: OfflineStore, { name, platform }: { name: string; platform: string }): Promise<DeviceRecord> {
  return store.transact(async (tx) => {
    const known = await tx.get<DeviceRecord>(DEVICE)
    const device: DeviceRecord = known ? { ...known, name, platform } : { id: newId('devc'), name, platform, status: 'NEW', keys: {} }
    await tx.put(DEVICE, device)
    return device
  })
}

/**
 * Tells the server what this phone has not delivered, when that changed or a while ago. `register`: first that this
 * phone is there, and which session it uses, so that a lost phone loses its session. Returns the record as it is now.
 */
export async function report(context: OfflineContext, { unsent, unsentSince }: Pick<OfflineState, 'unsent' | 'unsentSince'>, register: boolean): Promise<DeviceRecord> {
  const { muster, store, now } = context
  let device = await stored(store)
  const { id, name, platform } = device
  if (register) {
    const { status } = unwrap(await muster.call(DeviceRegisterDocument, { input: { id, name, platform } }), 'device')
    device = await change(store, { status })
  }
  const due = device.reportedUnsent !== unsent || now() - (device.reportedAt ?? 0) >= REPORT_MS
  if (!due || device.status === 'LOST') return device
  const input = { deviceId: id, unsentCount: unsent, unsentSince: unsentSince ?? null }
  const { status } = unwrap(await muster.call(DeviceReportDocument, { input }), 'device')
  return change(store, { status, reportedAt: now(), reportedUnsent: unsent })
}

/** Loads the keys that receipts are signed with when one is not known. */
export async function knowKey({ muster, store }: OfflineContext, keyId: string): Promise<void> {
  const { keys } = await stored(store)
  if (keys[keyId]) return
  const known = await muster.call(ReceiptKeysDocument)
  const ed25519 = known.filter(({ algorithm }) => algorithm === 'Ed25519')
  // A key that was known stays: receipts of before are still checked with it.
  await change(store, { keys: { ...Object.fromEntries(ed25519.map(({ id, publicKey }) => [id, publicKey])), ...keys } })
}

export async function change(store: OfflineStore, fields: Partial<DeviceRecord>): Promise<DeviceRecord> {
  return store.transact(async (tx) => {
    const device = { ...((await tx.get<DeviceRecord>(DEVICE)) as DeviceRecord), ...fields }
    await tx.put(DEVICE, device)
    return device
  })
}

async function stored(store: OfflineStore): Promise<DeviceRecord> {
  return (await store.transact((tx) => tx.get<DeviceRecord>(DEVICE))) as DeviceRecord
}
