import type { LotReceiveInput, PurchaseOrderReceiveInput } from '../../_generated/graphql.js'
import { hashBytes, hashText } from '../../hash.js'
import { newId } from '../../id.js'
import { canonical } from '../canonical.js'
import { refuse, type OfflineContext } from '../context.js'
import { append, keep } from '../journal.js'
import { queue } from '../queue.js'
import { blobKey, operationKey, subjectOf, type SubjectRecord } from '../records.js'
import type { StoreTransaction } from '../store.js'
import type { Offline, OfflineState, Operation, QueuedMethod } from '../types.js'
import { inputOf } from './changes.js'
import { fetchWarehouse } from './fetch.js'
import type { BookInput, Found, Input, MoveInput, PickInput, PreparedWarehouse, WarehouseView, WarehouseWork } from './types.js'
import { placesOf, undoOf, viewOf } from './view.js'

const PREPARED = 'warehouse'
/** Answers that are compared with what was delivered meanwhile. */
const TRIES = 3
/** After a refresh that failed. */
const AGAIN_MS = 30_000
/** What is older is refreshed at opening. */
const OLD_MS = 300_000
/** An entry of the journal holds 16 kB: larger inputs stand there as their hash only. */
const MAX_INPUT = 5_000

export interface OpenWarehouse extends WarehouseWork {
  /** Reads what is stored. */
  look(): Promise<void>
}

/** Opens the work in a warehouse on this phone. */
export async function openWarehouse(context: OfflineContext, offline: Offline, automatic: boolean): Promise<OpenWarehouse> {
  const work = new Goods(context, offline, automatic)
  await work.look()
  work.follow()
  return work
}

class Goods implements OpenWarehouse {
  private current: WarehouseView = viewOf(undefined, [])
  private prepared: PreparedWarehouse | undefined
  private readonly listeners = new Set<(view: WarehouseView) => void>()
  private refreshing: Promise<WarehouseView> | undefined
  private failedAt = -Infinity

  constructor(
    private readonly context: OfflineContext,
    private readonly offline: Offline,
    private readonly automatic: boolean,
  ) {}

  get view(): WarehouseView {
    return this.current
  }

  prepare(): Promise<WarehouseView> {
    return (this.refreshing ??= this.load().finally(() => (this.refreshing = undefined)))
  }

  observe(listener: (view: WarehouseView) => void): () => void {
    this.listeners.add(listener)
    listener(this.current)
    return () => this.listeners.delete(listener)
  }

  find(code: string, warehouseId?: string): Found | undefined {
    const wanted = code.trim().toLowerCase()
    const is = (...names: readonly (string | null | undefined)[]) => names.some((name) => name?.toLowerCase() === wanted)
    const { goods, lots, purchaseOrders, orders } = this.current
    const places = [...placesOf(this.prepared).values()].filter((place) => is(place.code, place.id))
    const location = places.find(({ warehouse }) => warehouse.id === warehouseId) ?? places[0]
    if (location) return { kind: 'LOCATION', location }
    const sku = goods.find(({ id, code, barcode }) => is(id, code, barcode))
    if (sku) return { kind: 'SKU', goods: sku }
    const piece = this.current.serials.get(wanted)
    if (piece) return { kind: 'SERIAL', piece }
    const lot = lots.find(({ id, code }) => is(id, code))
    if (lot) return { kind: 'LOT', lot }
    const bought = purchaseOrders.find(({ id, code, externalNumber }) => is(id, code, externalNumber))
    if (bought) return { kind: 'PURCHASE_ORDER', order: bought }
    const order = orders.find(({ id, externalId }) => is(id, externalId))
    return order && { kind: 'ORDER', order }
  }

  receiveLot(input: Input<LotReceiveInput>): Promise<string> {
    const label = this.prepared?.lots.find(({ id }) => id === input.lotId)?.code
    return this.record(input.lotId, label, 'warehouse.lotReceive', input)
  }

  receiveOrder(input: Input<PurchaseOrderReceiveInput>): Promise<string> {
    const label = this.prepared?.purchaseOrders.find(({ id }) => id === input.purchaseOrderId)?.code
    return this.record(input.purchaseOrderId, label, 'purchasing.receive', { ...input, id: newId('prct', this.context.now()) })
  }

  move({ warehouseId, ...input }: MoveInput): Promise<string> {
    return this.book({ warehouseId, kind: 'TRANSFER', ...input })
  }

  book({ warehouseId, ...input }: BookInput): Promise<string> {
    const label = this.prepared?.places.find(({ id }) => id === warehouseId)?.code
    return this.record(warehouseId, label, 'warehouse.record', { ...input, id: newId('stmv', this.context.now()) })
  }

  pick(input: PickInput): Promise<string> {
    return this.order(input, 'orders.pick')
  }

  pack(input: { salesOrderId: string }): Promise<string> {
    return this.order(input, 'orders.pack')
  }

  ship(input: Parameters<WarehouseWork['ship']>[0]): Promise<string> {
    return this.order(input, 'orders.ship')
  }

  count(input: Parameters<WarehouseWork['count']>[0]): Promise<string> {
    const label = this.prepared?.counts.find(({ id }) => id === input.stockCountId)?.code
    return this.record(input.stockCountId, label, 'warehouse.countRecord', input)
  }

  async damage({ lotId, body, photos }: Parameters<WarehouseWork['damage']>[0]): Promise<string> {
    const now = this.context.now()
    // Before the transaction: IndexedDB ends one that waits for something else.
    const files = await Promise.all(photos.map(async ({ bytes, name }) => {
      const byteSize = bytes instanceof Uint8Array ? bytes.byteLength : bytes.size
      return { bytes, name, byteSize, fileId: newId('file', now), sha256: await hashBytes(bytes) }
    }))
    const label = this.prepared?.lots.find(({ id }) => id === lotId)?.code
    const input = { id: newId('cmnt', now), nodeId: lotId, body, fileIds: files.map(({ fileId }) => fileId) }
    return this.record(lotId, label, 'comments.add', input, async (tx, subject) => {
      for (const { bytes, name, byteSize, fileId, sha256 } of files) {
        await tx.put(blobKey(fileId), bytes)
        await queue(tx, subject, now, name, { kind: 'upload', fileId, sha256, byteSize, name })
      }
      // The receipt then says that they have arrived.
      if (files.length > 0) await append(tx, subject, now, 'report.files', { files: files.map(({ fileId, sha256 }) => ({ fileId, sha256 })) })
    })
  }

  async undo(operationId: string, reason = ''): Promise<void> {
    const now = this.context.now()
    await this.context.store.transact(async (tx) => {
      const operations = await goodsOperations(tx)
      const operation = operations.find(({ id }) => id === operationId)
      if (!operation) refuse('UNKNOWN_OPERATION', `No operation ${operationId}`)
      const isReversed = operations.some(({ reverses, status }) => reverses === operationId && status !== 'GIVEN_UP')
      const way = undoOf(operation, isReversed)
      if (!way) refuse('NOT_UNDOABLE', `${operation.label} cannot be taken back`)
      const subject = await subjectOf(tx, operation.subjectId, now)
      if (way === 'TAKE_OUT') {
        await append(tx, subject, now, 'operation.undone', { operation: operationId, label: operation.label, reason: reason.slice(0, 500) })
        await tx.put(operationKey(operation), { ...operation, status: 'GIVEN_UP' } satisfies Operation)
      } else {
        for (const { method, input } of reversalOf(operation, reason)) await this.put(tx, subject, method, input, operationId)
      }
      await keep(tx, subject)
    })
    await this.look()
    this.context.changed(true)
  }

  /** Shows what other tabs and deliveries change, and refreshes after them. */
  follow(): void {
    this.offline.observe((state) => void this.heard(state).catch(() => undefined))
    if (this.automatic && this.prepared && this.context.now() - Date.parse(this.prepared.preparedAt) > OLD_MS) this.refresh()
  }

  async look(): Promise<void> {
    const [prepared, operations] = await this.context.store.transact(async (tx) => [await tx.get<PreparedWarehouse>(PREPARED), await goodsOperations(tx)] as const)
    this.prepared = prepared
    this.current = viewOf(prepared, operations)
    for (const listener of this.listeners) listener(this.current)
  }

  private async heard({ sending }: OfflineState): Promise<void> {
    await this.look()
    const { preparedAt, pending } = this.current
    if (!this.automatic || sending || preparedAt === undefined || this.context.now() - this.failedAt < AGAIN_MS) return
    const done = await this.context.store.transact(async (tx) => (await goodsOperations(tx)).some(({ doneAt = '' }) => doneAt >= preparedAt))
    if (done && !pending.some(({ status }) => status === 'WAITING')) this.refresh()
  }

  private refresh(): void {
    this.prepare().catch(() => (this.failedAt = this.context.now()))
  }

  /** What was delivered while the server was asked may be in its answer or not: then it is asked again. */
  private async load(): Promise<WarehouseView> {
    const { muster, store, now } = this.context
    for (let tries = 1; ; tries++) {
      const prepared = await fetchWarehouse(muster, now())
      const stored = await store.transact(async (tx) => {
        const { preparedAt } = prepared
        const mixed = (await goodsOperations(tx)).some(({ triedAt = '', doneAt = '' }) => triedAt >= preparedAt || doneAt >= preparedAt)
        if (mixed && tries < TRIES) return false
        await tx.put(PREPARED, prepared)
        return true
      })
      if (stored) break
    }
    await this.look()
    this.context.changed()
    return this.current
  }

  private order(input: { salesOrderId: string }, method: QueuedMethod): Promise<string> {
    const label = this.prepared?.orders.find(({ id }) => id === input.salesOrderId)?.externalId
    return this.record(input.salesOrderId, label, method, input)
  }

  /** Queues one mutation with its entry of the journal; `before` puts what it needs in front. */
  private async record(subjectId: string, label: string | undefined, method: QueuedMethod, input: object, before?: (tx: StoreTransaction, subject: SubjectRecord) => Promise<void>): Promise<string> {
    const id = await this.context.store.transact(async (tx) => {
      const subject = await subjectOf(tx, subjectId, this.context.now(), label)
      await before?.(tx, subject)
      const operation = await this.put(tx, subject, method, input)
      await keep(tx, subject)
      return operation.id
    })
    await this.look()
    this.context.changed(true)
    return id
  }

  private async put(tx: StoreTransaction, subject: SubjectRecord, method: QueuedMethod, input: object, reverses?: string): Promise<Operation> {
    const now = this.context.now()
    const operation = await queue(tx, subject, now, method, { kind: 'mutation', method, variables: { input } }, reverses === undefined ? {} : { reverses })
    const text = canonical({ input })
    const said = text.length <= MAX_INPUT ? { input } : {}
    await append(tx, subject, now, 'operation.queued', { operation: operation.id, method, variables: hashText(text), ...said, ...(reverses && { reverses }) })
    // What is queued is all there is: nothing of it is a draft.
    subject.closed = true
    return operation
  }
}

/** What takes a sent operation back at the server. */
function reversalOf(operation: Operation, reason: string): { method: QueuedMethod; input: object }[] {
  const { id: movementId, salesOrderId, lines = [] } = inputOf<{ id?: string } & Partial<PickInput>>(operation) ?? {}
  if (salesOrderId === undefined) return [{ method: 'warehouse.undo', input: { movementId, ...(reason && { reason }) } }]
  return lines.map(({ number, quantity, serials = [] }) => ({ method: 'orders.pickUndo', input: { salesOrderId, number, quantity, serials } }))
}

async function goodsOperations(tx: StoreTransaction): Promise<Operation[]> {
  return (await tx.list<Operation>('op/')).filter(({ order }) => order !== undefined)
}
