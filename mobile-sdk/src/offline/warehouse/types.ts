import type { LocationKind, LotReceiveInput, PurchaseOrderReceiveInput, StockMovementKind, StockMovementLineInput } from '../../_generated/graphql.js'
import type { Muster } from '../../client.js'
import type { OperationProblem, OperationStatus, QueuedMethod } from '../types.js'

/** Work in a warehouse on this phone. Each method that records is durable when it resolves, and resolves to the operation's id. */
export interface WarehouseWork {
  /** As prepared, with what this phone did since. A later change gives a new object. */
  readonly view: WarehouseView
  /** Loads what the work needs onto this phone; again refreshes it. Needs network. */
  prepare(): Promise<WarehouseView>
  /** Calls back with the view now and after each change; returns the function that stops it. */
  observe(listener: (view: WarehouseView) => void): () => void
  /** What a scanned or typed code is, among what is on this phone; places of this warehouse where others have the same. */
  find(code: string, warehouseId?: string): Found | undefined
  /** A lot that was announced has come. */
  receiveLot(input: Input<LotReceiveInput>): Promise<string>
  /** Goods of a purchase order have come. */
  receiveOrder(input: Input<PurchaseOrderReceiveInput>): Promise<string>
  /** Goods go from one place to another: put away or transferred. */
  move(input: MoveInput): Promise<string>
  /** Any other movement in a warehouse. */
  book(input: BookInput): Promise<string>
  /** Shows damage of a lot: photos, and a comment on the lot that carries them. Resolves to the comment's operation. */
  damage(input: { lotId: string; body: string; photos: readonly { bytes: Blob | Uint8Array; name: string }[] }): Promise<string>
  /** Goods are taken off a shelf for a sales order; adds to what is picked. */
  pick(input: PickInput): Promise<string>
  /** All of the order is picked and in its box. */
  pack(input: { salesOrderId: string }): Promise<string>
  /** The order leaves the house. */
  ship(input: { salesOrderId: string; documentNumber: string; carrier?: string; trackingNumber?: string }): Promise<string>
  /** What was counted; a line again replaces what was said of it before. */
  count(input: { stockCountId: string; lines: readonly CountedLine[] }): Promise<string>
  /**
   * Takes work back. What the server cannot have leaves the queue; otherwise the reversing movement is queued.
   * Throws NOT_UNDOABLE for what has no reverse: a receipt of a lot or of a purchase order that was sent.
   */
  undo(operationId: string, reason?: string): Promise<void>
}

/** Ids are made here, and versions would refuse what was recorded without network. */
export type Input<T> = Omit<T, 'id' | 'version'>

export interface MoveInput {
  /** Whose work it is: the warehouse that the goods leave. */
  warehouseId: string
  lines: readonly (StockMovementLineInput & { fromLocationId: string; toLocationId: string })[]
  document?: string
}

export interface BookInput {
  warehouseId: string
  kind: StockMovementKind
  lines: readonly StockMovementLineInput[]
  document?: string
  /** Required for an adjustment. */
  reason?: string
}

export interface PickInput {
  salesOrderId: string
  lines: readonly {
    /** Of the order's line. */
    number: number
    quantity: number
    /** What was scanned: the server refuses another article as WRONG_ARTICLE. */
    code?: string
    fromLocationId?: string
    lotId?: string
    serials?: readonly string[]
  }[]
}

export interface CountedLine {
  skuId: string
  locationId: string
  lotId?: string
  quantity: number
  serials?: readonly string[]
}

export type Place = Awaited<ReturnType<Muster['warehouse']['places']>>[number]
export type Location = Place['locations'][number] & { warehouse: { id: string; code: string } }
export type Goods = Awaited<ReturnType<Muster['warehouse']['skus']>>['nodes'][number]
export type Level = Goods['levels'][number]
export type ArrivingLot = Awaited<ReturnType<Muster['warehouse']['lotsAnnounced']>>['nodes'][number]
export type PurchaseOrder = Awaited<ReturnType<Muster['purchasing']['orders']>>['nodes'][number]
export type SalesOrder = Awaited<ReturnType<Muster['orders']['list']>>['nodes'][number]

export type Count = Awaited<ReturnType<Muster['warehouse']['counts']>>['nodes'][number]

/** A piece with a number of its own. */
export interface Piece {
  serial: string
  skuId: string
  /** Where it lies; undefined: it has left. */
  locationId: string | undefined
  lotId: string | undefined
  /** This phone moved it, and the server's figures do not know. */
  pending: boolean
}

/** What is stored of a preparation. */
export interface PreparedWarehouse {
  /** Of this device, before the first question: what was delivered later is not in it. */
  preparedAt: string
  places: Place[]
  /** Of what arrives, is to be picked or counted, then of what else there is, at most 500. */
  goods: Goods[]
  /** At most 500 each. */
  lots: ArrivingLot[]
  purchaseOrders: PurchaseOrder[]
  orders: SalesOrder[]
  /** Counts that are open. */
  counts: Count[]
  /** Of these articles, what lies in stock by number; at most 5,000. */
  serials: Piece[]
}

/** What is where, as far as this phone knows. */
export interface WarehouseView {
  /** undefined: never prepared. */
  preparedAt: string | undefined
  warehouses: Place[]
  goods: GoodsView[]
  /** Announced lots. */
  lots: (ArrivingLot & { /** Received on this phone, where the server's answer is not in the preparation. */ pendingQuantity: number })[]
  /** Purchase orders of which something is outstanding. */
  purchaseOrders: (Omit<PurchaseOrder, 'lines'> & { lines: (PurchaseOrder['lines'][number] & { pendingQuantity: number })[] })[]
  /** Sales orders to pick or to ship. */
  orders: OrderView[]
  /** Open counts. */
  counts: (Count & { /** Counted on this phone, and not in `lines` yet; the last word for each place, article and lot. */ pendingLines: CountedLine[] })[]
  /** Pieces in stock by their number in lower case. */
  serials: ReadonlyMap<string, Piece>
  /** Work of this phone, newest first. */
  pending: PendingWork[]
}

export type OrderView = Omit<SalesOrder, 'lines'> & {
  lines: (SalesOrder['lines'][number] & { /** Picked on this phone, where `pickedQuantity` does not know; below zero when taken back. */ pendingQuantity: number })[]
}

export type GoodsView = Omit<Goods, 'levels'> & {
  levels: LevelView[]
}

export interface LevelView {
  location: { id: string; code: string; kind?: LocationKind; warehouse: { id: string; code: string } }
  lot: { id: string; code: string; held: boolean } | null
  /** As the server said. */
  onHand: number
  /** What this phone put there, or took away when below zero, and `onHand` does not know. */
  pending: number
  /** Pieces there that this phone picked for orders: they lie there for the books until the order leaves. */
  picked: number
  serialCount: number
}

/** One piece of work of this phone. */
export interface PendingWork {
  operationId: string
  subjectId: string
  method: QueuedMethod
  label: string
  status: OperationStatus
  createdAt: string
  /** When the server had taken it. */
  doneAt: string | undefined
  /** What was asked of the server. */
  input: object
  /** What it changes, where something prepared tells it. */
  changes: Change[]
  problem: OperationProblem | undefined
  /** Why the server refused it. */
  conflict: GoodsConflict | undefined
  /** How it can be taken back: out of the queue, by a reversing movement, not at all. */
  undo: 'TAKE_OUT' | 'REVERSE' | undefined
}

/** Pieces that come to a place, or leave it when below zero. */
export interface Change {
  skuId: string
  locationId: string
  lotId: string | undefined
  quantity: number
  serials: readonly string[]
}

/**
 * STOCK: there is not enough, or it is promised. SERIAL: that piece is elsewhere, or in a state that does not allow it.
 * HELD: the lot is held, or the place is blocked. STATE: the order, lot or count is not in the state for it any more.
 * STALE: somebody changed it meanwhile. OTHER: anything else.
 */
export type ConflictKind = 'STOCK' | 'SERIAL' | 'HELD' | 'STATE' | 'STALE' | 'OTHER'

export interface GoodsConflict {
  kind: ConflictKind
  /** Of the first user error, as INSUFFICIENT_STOCK. */
  code: string
  /** In the language of the request. */
  message: string
  /** Index of the line that it is about. */
  line: number | undefined
  params: Record<string, unknown>
}

export type Found =
  | { kind: 'LOCATION'; location: Location }
  | { kind: 'SKU'; goods: GoodsView }
  | { kind: 'SERIAL'; piece: Piece }
  | { kind: 'LOT'; lot: WarehouseView['lots'][number] }
  | { kind: 'PURCHASE_ORDER'; order: WarehouseView['purchaseOrders'][number] }
  | { kind: 'ORDER'; order: WarehouseView['orders'][number] }
