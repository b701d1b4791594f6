import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictOf } from '../src/offline/warehouse/conflict.js'
import type { PreparedWarehouse } from '../src/offline/warehouse/types.js'
import { viewOf } from '../src/offline/warehouse/view.js'
import type { Operation, QueuedMethod } from '../src/offline/types.js'

const AT = '2026-06-18T12:00:00.000Z'
const LATER = '2026-06-18T12:00:01.000Z'
const EARLIER = '2026-06-18T11:59:59.000Z'

const prepared = {
  preparedAt: AT,
  places: [{ id: 'whse_1', code: 'W', name: 'W', locations: [{ id: 'locn_a', code: 'A', kind: 'STORAGE' }, { id: 'locn_b', code: 'B', kind: 'STORAGE' }] }],
  goods: [{ id: 'sku_1', code: 'S', levels: [{ onHand: 10, serialCount: 0, location: { id: 'locn_a', code: 'A', warehouse: { id: 'whse_1', code: 'W' } }, lot: null }] }],
  lots: [{ id: 'lot_1', code: 'L', quantity: 30, sku: { id: 'sku_1' } }],
  purchaseOrders: [],
  counts: [{ id: 'stct_1', code: 'C', lines: [] }],
  serials: [{ serial: 'SN-1', skuId: 'sku_1', locationId: 'locn_a', lotId: 'lot_9', pending: false }],
  orders: [{ id: 'sord_1', externalId: 'X', lines: [{ number: 1, quantity: 5, sku: { id: 'sku_1' } }] }],
} as unknown as PreparedWarehouse

let order = 0
function operation(method: QueuedMethod, input: object, more: Partial<Operation> = {}): Operation {
  const id = `key_${++order}`
  return { id, subjectId: 'whse_1', number: order, order, label: method, task: { kind: 'mutation', method, variables: { input } }, status: 'WAITING', createdAt: AT, attempts: 0, ...more }
}

const move = (quantity: number, more?: Partial<Operation>) =>
  operation('warehouse.record', { id: 'stmv_1', lines: [{ skuId: 'sku_1', quantity, fromLocationId: 'locn_a', toLocationId: 'locn_b' }] }, more)
const levels = (operations: Operation[]) =>
  viewOf(prepared, operations).goods[0]?.levels.map(({ location, lot, onHand, pending, picked }) => [location.code, lot?.code, onHand, pending, picked])

test('what waits, and what was delivered after the preparation, is shown beside what the server said', () => {
  const there = ['A', undefined, 10, 0, 0]
  assert.deepEqual(levels([]), [there])
  assert.deepEqual(levels([move(3)]), [['A', undefined, 10, -3, 0], ['B', undefined, 0, 3, 0]])
  assert.deepEqual(levels([move(3, { status: 'DONE', doneAt: LATER })]), [['A', undefined, 10, -3, 0], ['B', undefined, 0, 3, 0]])
  assert.deepEqual(levels([move(3, { status: 'DONE', doneAt: EARLIER }), move(2, { status: 'CONFLICT' }), move(1, { status: 'GIVEN_UP' })]), [there])
  const sent = move(4, { status: 'DONE', doneAt: EARLIER })
  assert.deepEqual(levels([sent, operation('warehouse.undo', { movementId: 'stmv_1' }, { reverses: sent.id })]), [['A', undefined, 10, 4, 0], ['B', undefined, 0, -4, 0]])
  assert.deepEqual(levels([operation('warehouse.lotReceive', { lotId: 'lot_1', locationId: 'locn_b' })]), [there, ['B', 'L', 0, 30, 0]])
  assert.deepEqual(viewOf(prepared, [operation('warehouse.lotReceive', { lotId: 'lot_1', quantity: 7 })]).lots[0]?.pendingQuantity, 7)
})

test('a piece is where this phone put it last', () => {
  const moved = (serial: string, from: string | undefined, to: string | undefined) =>
    operation('warehouse.record', { id: 'stmv_2', lines: [{ skuId: 'sku_1', quantity: 1, fromLocationId: from, toLocationId: to, serials: [serial] }] })
  const where = (operations: Operation[], serial: string) => {
    const piece = viewOf(prepared, operations).serials.get(serial)
    return piece && [piece.locationId, piece.lotId, piece.pending]
  }
  assert.deepEqual(where([], 'sn-1'), ['locn_a', 'lot_9', false])
  assert.deepEqual(where([moved('SN-1', 'locn_a', 'locn_b')], 'sn-1'), ['locn_b', 'lot_9', true])
  assert.deepEqual(where([moved('SN-1', 'locn_a', 'locn_b'), moved('SN-1', 'locn_b', undefined)], 'sn-1'), [undefined, 'lot_9', true])
  assert.deepEqual(where([moved('SN-2', undefined, 'locn_b')], 'sn-2'), ['locn_b', undefined, true])
})

test('of what is counted twice the last word counts', () => {
  const counted = (quantity: number, locationId: string) =>
    operation('warehouse.countRecord', { stockCountId: 'stct_1', lines: [{ skuId: 'sku_1', locationId, quantity }] }, { subjectId: 'stct_1' })
  const { counts } = viewOf(prepared, [counted(3, 'locn_a'), counted(9, 'locn_b'), counted(4, 'locn_a')])
  assert.deepEqual(counts[0]?.pendingLines.map(({ locationId, quantity }) => [locationId, quantity]), [['locn_a', 4], ['locn_b', 9]])
})

test('a pick shows in its order and at its place, and is put back', () => {
  const pick = operation('orders.pick', { salesOrderId: 'sord_1', lines: [{ number: 1, quantity: 2, fromLocationId: 'locn_a' }] }, { subjectId: 'sord_1', triedAt: AT })
  assert.deepEqual(levels([pick]), [['A', undefined, 10, 0, 2]])
  assert.equal(viewOf(prepared, [pick]).orders[0]?.lines[0]?.pendingQuantity, 2)
  const back = operation('orders.pickUndo', { salesOrderId: 'sord_1', number: 1, quantity: 2 }, { subjectId: 'sord_1', reverses: pick.id })
  const view = viewOf(prepared, [pick, back])
  assert.equal(view.orders[0]?.lines[0]?.pendingQuantity, 0)
  assert.deepEqual(view.pending.map(({ method, undo }) => [method, undo]), [['orders.pickUndo', 'TAKE_OUT'], ['orders.pick', undefined]])
  assert.equal(viewOf(prepared, [pick]).pending[0]?.undo, 'REVERSE')
  assert.equal(viewOf(prepared, [{ ...pick, status: 'CONFLICT' }]).pending[0]?.undo, 'TAKE_OUT')
})

test('refusals are told apart by code, with the line that they are about', () => {
  const kind = (code: string) => conflictOf({ code, message: code, at: AT }).kind
  const kinds = { STOCK: ['INSUFFICIENT_STOCK', 'STOCK_RESERVED'], SERIAL: ['SERIAL_STATE', 'SERIAL_ELSEWHERE', 'SERIALS_INCOMPLETE'], HELD: ['LOT_HELD', 'STOCK_BLOCKED'], STATE: ['ORDER_NOT_IN_STATE', 'PURCHASE_ORDER_NOT_IN_STATE', 'LOT_STEP_NOT_ALLOWED'], STALE: ['CONFLICT'], OTHER: ['PICKED_TOO_MANY', 'NOT_FOUND'] }
  for (const [name, codes] of Object.entries(kinds)) for (const code of codes) assert.equal(kind(code), name, code)
  const error = { code: 'INSUFFICIENT_STOCK' as const, message: '', path: ['input', 'lines', '3', 'quantity'], params: { available: 2 } }
  assert.deepEqual(conflictOf({ code: error.code, message: '', at: AT, userErrors: [error] }), { kind: 'STOCK', code: error.code, message: '', line: 3, params: { available: 2 } })
})
