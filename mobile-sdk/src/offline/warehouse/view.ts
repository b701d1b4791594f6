import type { LotReceiveInput, PurchaseOrderReceiveInput } from '../../_generated/graphql.js'
import type { Operation } from '../types.js'
import { changesOf, inputOf, methodOf, picksOf, type Picked } from './changes.js'
import { conflictOf } from './conflict.js'
import type { Change, CountedLine, Goods, GoodsView, LevelView, Location, PendingWork, Piece, PreparedWarehouse, WarehouseView } from './types.js'

/** Work that is shown: everything that waits, and the newest of the rest. */
const SHOWN = 200

/** What is where: as it was prepared, with what this phone did since. */
export function viewOf(prepared: PreparedWarehouse | undefined, operations: readonly Operation[]): WarehouseView {
  const all = new Map(operations.map((operation) => [operation.id, operation]))
  const reversed = new Set(operations.filter(({ status }) => status !== 'GIVEN_UP').map(({ reverses }) => reverses))
  const news = operations.filter((operation) => isNew(operation, prepared))
  const places = placesOf(prepared)
  const changes = news.flatMap((operation) => changesOf(operation, prepared, all))
  const picks = news.flatMap((operation) => picksOf(operation, prepared, all))
  const newest = [...operations].sort((a, b) => (b.order ?? 0) - (a.order ?? 0))
  return {
    preparedAt: prepared?.preparedAt,
    warehouses: prepared?.places ?? [],
    goods: (prepared?.goods ?? []).map((goods) => withPicks(withChanges(goods, changes, places, prepared), picks)),
    lots: (prepared?.lots ?? []).map((lot) => ({ ...lot, pendingQuantity: ofLot(lot.id, lot.quantity, news) })),
    purchaseOrders: (prepared?.purchaseOrders ?? []).map((order) => ({
      ...order,
      lines: order.lines.map((line) => ({ ...line, pendingQuantity: ofLine(order.id, line.position, news) })),
    })),
    orders: (prepared?.orders ?? []).map((order) => ({
      ...order,
      lines: order.lines.map((line) => ({ ...line, pendingQuantity: sum(picks.filter(({ salesOrderId, number }) => salesOrderId === order.id && number === line.number)) })),
    })),
    counts: (prepared?.counts ?? []).map((count) => ({ ...count, pendingLines: countedOf(count.id, news) })),
    serials: piecesOf(prepared, changes),
    pending: newest
      .filter(({ task, status }, place) => task.kind === 'mutation' && (place < SHOWN || status === 'WAITING' || status === 'CONFLICT'))
      .map((operation) => workOf(operation, prepared, all, reversed)),
  }
}

/** Places by id, each with its warehouse. */
export function placesOf(prepared: PreparedWarehouse | undefined): Map<string, Location> {
  const all = (prepared?.places ?? []).flatMap(({ id, code, locations }) => locations.map((location) => ({ ...location, warehouse: { id, code } })))
  return new Map(all.map((location) => [location.id, location]))
}

/** How it can be taken back. A try may have reached the server, whatever became of its answer. */
export function undoOf(operation: Operation, isReversed: boolean): PendingWork['undo'] {
  const { status, triedAt } = operation
  if (status === 'GIVEN_UP' || isReversed) return undefined
  if (status === 'CONFLICT' || (status === 'WAITING' && triedAt === undefined)) return 'TAKE_OUT'
  return ['warehouse.record', 'orders.pick'].includes(methodOf(operation)) ? 'REVERSE' : undefined
}

/** Whether the preparation does not know of it. What was refused changes nothing. */
function isNew({ status, doneAt }: Operation, prepared: PreparedWarehouse | undefined): boolean {
  return status === 'WAITING' || (status === 'DONE' && (doneAt ?? '') >= (prepared?.preparedAt ?? ''))
}

function workOf(operation: Operation, prepared: PreparedWarehouse | undefined, all: ReadonlyMap<string, Operation>, reversed: ReadonlySet<string | undefined>): PendingWork {
  const { id, subjectId, label, status, createdAt, doneAt, problem, task } = operation
  return {
    operationId: id,
    subjectId,
    method: task.kind === 'mutation' ? task.method : 'files.upload',
    label,
    status,
    createdAt,
    doneAt,
    input: inputOf<object>(operation) ?? {},
    changes: changesOf(operation, prepared, all),
    problem,
    conflict: status === 'CONFLICT' && problem ? conflictOf(problem) : undefined,
    undo: undoOf(operation, reversed.has(id)),
  }
}

function withChanges(goods: Goods, changes: readonly Change[], places: ReadonlyMap<string, Location>, prepared: PreparedWarehouse | undefined): GoodsView {
  const levels: LevelView[] = goods.levels.map((level) => ({ ...level, lot: level.lot ?? null, pending: 0, picked: 0 }))
  for (const { skuId, locationId, lotId, quantity } of changes) {
    if (skuId !== goods.id) continue
    const known = levels.find(({ location, lot }) => location.id === locationId && lot?.id === lotId)
    const level = known ?? newLevel(locationId, lotId, places, prepared)
    if (!level) continue
    level.pending += quantity
    if (!known) levels.push(level)
  }
  return { ...goods, levels }
}

/** What was counted last of each place, article and lot. */
function countedOf(countId: string, news: readonly Operation[]): CountedLine[] {
  const lines = new Map<string, CountedLine>()
  for (const operation of news.filter(({ subjectId }) => subjectId === countId)) {
    for (const line of inputOf<{ lines?: CountedLine[] }>(operation)?.lines ?? []) lines.set([line.locationId, line.skuId, line.lotId].join(), line)
  }
  return [...lines.values()]
}

/** Where each piece lies after what this phone did. */
function piecesOf(prepared: PreparedWarehouse | undefined, changes: readonly Change[]): Map<string, Piece> {
  const pieces = new Map((prepared?.serials ?? []).map((piece) => [piece.serial.toLowerCase(), piece]))
  for (const { serials, skuId, locationId, lotId, quantity } of changes) {
    for (const serial of serials) {
      const key = serial.toLowerCase()
      pieces.set(key, { serial, skuId, locationId: quantity > 0 ? locationId : undefined, lotId: lotId ?? pieces.get(key)?.lotId, pending: true })
    }
  }
  return pieces
}

/** A piece without a lot was picked wherever its article lies there. */
function withPicks(goods: GoodsView, picks: readonly Picked[]): GoodsView {
  for (const { skuId, locationId, lotId, quantity } of picks) {
    if (skuId !== goods.id) continue
    const level = goods.levels.find(({ location, lot }) => location.id === locationId && (lotId === undefined || lot?.id === lotId))
    if (level) level.picked += quantity
  }
  return goods
}

function sum(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

function newLevel(locationId: string, lotId: string | undefined, places: ReadonlyMap<string, Location>, prepared: PreparedWarehouse | undefined): LevelView | undefined {
  const location = places.get(locationId)
  if (!location) return undefined
  const lot = lotId === undefined ? undefined : (prepared?.lots.find(({ id }) => id === lotId) ?? { id: lotId, code: '', held: false })
  return { location, lot: lot ? { id: lot.id, code: lot.code, held: lot.held } : null, onHand: 0, pending: 0, picked: 0, serialCount: 0 }
}

function ofLot(lotId: string, whole: number, news: readonly Operation[]): number {
  const inputs = news.filter((operation) => methodOf(operation) === 'warehouse.lotReceive').map((operation) => inputOf<LotReceiveInput>(operation))
  return inputs.reduce((sum, input) => (input?.lotId === lotId ? sum + (input.quantity ?? whole) : sum), 0)
}

function ofLine(orderId: string, position: number, news: readonly Operation[]): number {
  const inputs = news.filter((operation) => methodOf(operation) === 'purchasing.receive').map((operation) => inputOf<PurchaseOrderReceiveInput>(operation))
  const lines = inputs.flatMap((input) => (input?.purchaseOrderId === orderId ? input.lines : []))
  return lines.reduce((sum, line) => (line.position === position ? sum + line.quantity : sum), 0)
}
