import type { LotReceiveInput, PurchaseOrderReceiveInput, StockMovementLineInput } from '../../_generated/graphql.js'
import type { Operation } from '../types.js'
import type { Change, PickInput, PreparedWarehouse } from './types.js'

/** The input of a queued mutation. */
export function inputOf<T>({ task }: Operation): T | undefined {
  return task.kind === 'mutation' ? (task.variables as { input: T }).input : undefined
}

export function methodOf({ task }: Operation): string {
  return task.kind === 'mutation' ? task.method : 'upload'
}

/** Pieces that an operation brings to places and takes from them. */
export function changesOf(operation: Operation, prepared: PreparedWarehouse | undefined, all: ReadonlyMap<string, Operation>): Change[] {
  switch (methodOf(operation)) {
    case 'warehouse.record':
      return (inputOf<{ lines: StockMovementLineInput[] }>(operation)?.lines ?? []).flatMap(moved)
    case 'warehouse.undo': {
      const reversed = all.get(operation.reverses ?? '')
      return reversed ? changesOf(reversed, prepared, all).map((change) => ({ ...change, quantity: -change.quantity })) : []
    }
    case 'warehouse.lotReceive':
      return lotReceived(inputOf(operation), prepared)
    case 'purchasing.receive':
      return orderReceived(inputOf(operation), prepared)
    default:
      return []
  }
}

function moved({ skuId, quantity, fromLocationId, toLocationId, lotId, serials }: StockMovementLineInput): Change[] {
  return [...at(fromLocationId, skuId, -quantity, lotId, serials), ...at(toLocationId, skuId, quantity, lotId, serials)]
}

function lotReceived(input: LotReceiveInput | undefined, prepared: PreparedWarehouse | undefined): Change[] {
  const lot = prepared?.lots.find(({ id }) => id === input?.lotId)
  return lot ? at(input?.locationId, lot.sku.id, input?.quantity ?? lot.quantity, lot.id, input?.serials) : []
}

function orderReceived(input: PurchaseOrderReceiveInput | undefined, prepared: PreparedWarehouse | undefined): Change[] {
  const order = prepared?.purchaseOrders.find(({ id }) => id === input?.purchaseOrderId)
  return (input?.lines ?? []).flatMap((line) => {
    const sku = order?.lines.find(({ position }) => position === line.position)?.sku
    return sku ? at(line.locationId, sku.id, line.quantity, undefined, line.serials) : []
  })
}

function at(locationId: string | null | undefined, skuId: string, quantity: number, lotId?: string | null, serials?: readonly string[] | null): Change[] {
  return locationId == null ? [] : [{ skuId, locationId, lotId: lotId ?? undefined, quantity, serials: serials ?? [] }]
}

/** Pieces that an operation picks of an order's line at a place; below zero when it puts them back. */
export interface Picked {
  salesOrderId: string
  number: number
  skuId: string | undefined
  quantity: number
  locationId: string | undefined
  lotId: string | undefined
}

export function picksOf(operation: Operation, prepared: PreparedWarehouse | undefined, all: ReadonlyMap<string, Operation>): Picked[] {
  const method = methodOf(operation)
  if (method === 'orders.pick') {
    const { salesOrderId = '', lines = [] } = inputOf<PickInput>(operation) ?? {}
    const order = prepared?.orders.find(({ id }) => id === salesOrderId)
    return lines.map(({ number, quantity, fromLocationId, lotId }) => {
      const skuId = order?.lines.find((line) => line.number === number)?.sku?.id
      return { salesOrderId, number, skuId, quantity, locationId: fromLocationId, lotId }
    })
  }
  const reversed = method === 'orders.pickUndo' ? all.get(operation.reverses ?? '') : undefined
  const { number } = inputOf<{ number: number }>(operation) ?? {}
  return reversed ? picksOf(reversed, prepared, all).filter((line) => line.number === number).map((line) => ({ ...line, quantity: -line.quantity })) : []
}
