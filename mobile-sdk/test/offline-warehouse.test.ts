import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createMuster, memoryStore, newId, unwrap, type Muster, type MusterOptions } from '../src/index.js'
import { MemoryData, memoryOfflineStore, openOffline, type Offline, type WarehouseView, type WarehouseWork } from '../src/offline/index.js'
import { DemoServer, noServer } from './muster.js'
import { png } from './photo.js'
import { Life, weak } from './weak.js'

const options = { skip: noServer, timeout: 600_000 }
const device = { name: 'Scanner 3', platform: 'test' }
let server: DemoServer

before(async () => {
  if (!noServer) server = await DemoServer.start({ MUSTER_RATE_LIMITS: 'off' })
})
after(() => server?.remove())

async function signIn(name: string, more: Partial<MusterOptions> = {}): Promise<Muster> {
  const muster = createMuster({ url: server.url, language: 'en', ...more })
  await muster.session.signIn({ email: `${name}@muyu.example`, password: 'muster-demo' })
  return muster
}

/** A warehouse of its own with an article of which nothing is there yet. */
async function house() {
  const manager = await signIn('manager')
  const code = newId('p').slice(-8).toUpperCase()
  const product = unwrap(await manager.catalog.productCreate({ input: { code, name: code } }), 'product').id
  const sku = unwrap(await manager.catalog.skuCreate({ input: { productId: product, code: `S-${code}`, barcode: `690${code}`, name: code, price: { amount: '10.00', currency: 'CNY' } } }), 'sku').id
  const warehouse = unwrap(await manager.warehouse.create({ input: { code: `W-${code}`, name: code } }), 'warehouse').id
  const place = async (name: string, kind: 'RECEIVING' | 'STORAGE') =>
    unwrap(await manager.warehouse.locationCreate({ input: { warehouseId: warehouse, code: `${name}-${code}`, kind } }), 'location').id
  const [dock, shelf, other] = [await place('IN', 'RECEIVING'), await place('A', 'STORAGE'), await place('B', 'STORAGE')]
  const lot = async (quantity: number) => unwrap(await manager.lots.announce({ input: { code: `L-${newId('p').slice(-8)}`, skuId: sku, quantity } }), 'lot').id
  const supplier = unwrap(await manager.users.supplierCreate({ input: { code: `F-${code}`, name: code } }), 'supplier').id
  const bought = async (quantity: number) => {
    const lines = [{ skuId: sku, quantity, price: { amount: '3.00', currency: 'CNY' } }]
    return unwrap(await manager.purchasing.orderCreate({ input: { supplierId: supplier, lines } }), 'purchaseOrder').id
  }
  /** An order that is paid and reserved. */
  const sold = async (quantity: number) => {
    const lines = [{ code: `S-${code}`, quantity, price: '10.00' }]
    const id = unwrap(await manager.orders.create({ input: { lines } }), 'salesOrder').id
    unwrap(await manager.orders.pay({ input: { salesOrderId: id } }))
    unwrap(await manager.orders.allocate({ input: { salesOrderId: id, warehouseId: warehouse } }))
    return id
  }
  const stock = async (quantity: number, toLocationId = shelf) =>
    unwrap(await manager.warehouse.record({ input: { kind: 'RECEIPT', lines: [{ skuId: sku, quantity, toLocationId }] } }), 'movement').id
  const onHand = async (locationId: string) => {
    const { levels = [] } = (await manager.warehouse.sku({ id: sku })) ?? {}
    return levels.reduce((sum, level) => (level.location.id === locationId ? sum + level.onHand : sum), 0)
  }
  return { manager, code, sku, warehouse, dock, shelf, other, lot, bought, sold, stock, onHand }
}

type House = Awaited<ReturnType<typeof house>>

/** What a person sees at a place: what the server said, and what this phone did since. */
function seen({ goods }: WarehouseView, { sku }: House, locationId: string): [number, number] {
  const levels = goods.find(({ id }) => id === sku)?.levels.filter(({ location }) => location.id === locationId) ?? []
  return levels.reduce(([onHand, pending], level) => [onHand + level.onHand, pending + level.pending], [0, 0])
}

/** The same phone with another network. */
function phone(data: MemoryData, muster: Muster): Promise<Offline> {
  return openOffline({ muster, device, automatic: false, store: memoryOfflineStore(data) })
}

const nowhere = () => createMuster({ url: 'http://127.0.0.1:1', retry: { attempts: 1 } })

async function movements(there: House) {
  return (await there.manager.warehouse.movements({ first: 200, filter: { skuId: there.sku } })).nodes
}

const statuses = (work: WarehouseWork) => work.view.pending.map(({ method, status }) => `${method} ${status}`)

test('MS2: receive, put away and transfer without network show at once, arrive in order and once, and are safe by their receipts', options, async () => {
  const there = await house()
  const { sku, warehouse, dock, shelf, other } = there
  const clerk = await signIn('warehouse')
  const [lot, order] = [await there.lot(120), await there.bought(50)]
  const data = new MemoryData()
  const home = await phone(data, clerk)
  const prepared = await (await home.warehouse()).prepare()
  assert.ok(prepared.lots.some(({ id }) => id === lot) && prepared.purchaseOrders.some(({ id }) => id === order))

  const away = await phone(data, nowhere())
  const work = await away.warehouse()
  await assert.rejects(work.prepare(), { code: 'NETWORK' })
  assert.equal(work.find(`690${there.code}`)?.kind, 'SKU')
  assert.deepEqual([work.find(` a-${there.code} `)].map((found) => found?.kind === 'LOCATION' && found.location.id), [shelf])
  assert.equal(work.find('no such code'), undefined)
  await work.receiveLot({ lotId: lot, locationId: dock, quantity: 118 })
  await work.receiveOrder({ purchaseOrderId: order, document: 'DN-1', lines: [{ position: 1, quantity: 20 }] })
  const line = (quantity: number, fromLocationId: string, toLocationId: string) => ({ skuId: sku, quantity, fromLocationId, toLocationId, lotId: lot })
  await work.move({ warehouseId: warehouse, lines: [line(118, dock, shelf)] })
  await work.move({ warehouseId: warehouse, lines: [line(18, shelf, other)] })
  const wrong = await work.move({ warehouseId: warehouse, lines: [line(5, shelf, other)] })
  assert.deepEqual([dock, shelf, other].map((place) => seen(work.view, there, place)), [[0, 0], [0, 95], [0, 23]])
  assert.equal(work.view.lots.find(({ id }) => id === lot)?.pendingQuantity, 118)
  assert.equal(work.view.purchaseOrders.find(({ id }) => id === order)?.lines[0]?.pendingQuantity, 20)

  // A scan too many, taken back before it was sent: the server never learns of it.
  await work.undo(wrong)
  assert.deepEqual(seen(work.view, there, other), [0, 18])
  await assert.rejects(work.undo(wrong), { code: 'NOT_UNDOABLE' })
  const bytes = png()
  await work.damage({ lotId: lot, body: '外箱破损', photos: [{ bytes, name: '外箱.png' }] })
  assert.equal((await away.deliver()).problem?.code, 'NETWORK')
  assert.ok((await away.state()).subjects.every(({ status }) => status === 'WAITING'))

  const back = await phone(data, clerk)
  const again = await back.warehouse()
  assert.deepEqual(seen(again.view, there, other), [0, 18], 'a restart forgets nothing')
  assert.equal((await back.deliver()).problem, undefined)
  const { subjects } = await back.state()
  assert.deepEqual(subjects.map(({ subjectId, status }) => [subjectId, status]).sort(), [[lot, 'SAFE'], [order, 'SAFE'], [warehouse, 'SAFE']], JSON.stringify(subjects))
  assert.deepEqual(seen(again.view, there, other), [0, 18], 'delivered, and not in the preparation yet')
  await again.prepare()
  assert.deepEqual([dock, shelf, other].map((place) => seen(again.view, there, place)), [[0, 0], [100, 0], [18, 0]])
  assert.deepEqual((await movements(there)).map(({ kind }) => kind).sort(), ['RECEIPT', 'TRANSFER', 'TRANSFER'])
  assert.equal((await there.manager.lots.get({ id: lot }))?.quantity, 118)
  assert.equal((await there.manager.purchasing.order({ id: order }))?.lines[0]?.receivedQuantity, 20)
  const [comment] = (await there.manager.comments.list({ nodeId: lot })).nodes
  assert.deepEqual([comment?.body, comment?.files.map(({ sha256 }) => sha256)], ['外箱破损', [createHash('sha256').update(bytes).digest('hex')]])
  for (const id of [lot, order, warehouse]) assert.equal((await back.receipt(id))?.safe, true)
  for (const offline of [home, away, back]) offline.close()
})

test('what was sent is taken back by a movement, also when its answer was lost', options, async () => {
  const there = await house()
  await there.stock(50)
  let lose = false
  const fetching: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (lose && String(init?.body).includes('stockMovementRecord')) throw new TypeError('the answer was lost')
    return response
  }
  const clerk = await signIn('warehouse', { fetch: fetching, retry: { attempts: 1 } })
  const offline = await phone(new MemoryData(), clerk)
  const work = await offline.warehouse()
  await work.prepare()
  const move = (quantity: number) =>
    work.move({ warehouseId: there.warehouse, lines: [{ skuId: there.sku, quantity, fromLocationId: there.shelf, toLocationId: there.other }] })
  const sent = await move(10)
  await offline.deliver()
  assert.equal(await there.onHand(there.other), 10)
  await work.undo(sent, 'wrong place')
  assert.deepEqual([seen(work.view, there, there.other), statuses(work)], [[0, 0], ['warehouse.undo WAITING', 'warehouse.record DONE']])
  await assert.rejects(work.undo(sent), { code: 'NOT_UNDOABLE' })
  await offline.deliver()
  assert.equal(await there.onHand(there.other), 0)

  lose = true
  const unsure = await move(7)
  await offline.deliver()
  assert.equal(await there.onHand(there.other), 7, 'the server has it, the phone does not know')
  assert.equal(work.view.pending.find(({ operationId }) => operationId === unsure)?.undo, 'REVERSE')
  await work.undo(unsure)
  lose = false
  await offline.deliver()
  assert.equal(await there.onHand(there.other), 0)
  assert.equal((await movements(there)).length, 5)
  assert.ok((await offline.state()).subjects.every(({ status }) => status === 'SAFE'))
  offline.close()
})

test('MS2: an order is picked, put back, packed and shipped without network, and its books agree', options, async () => {
  const there = await house()
  const { manager, shelf, other, dock } = there
  await there.stock(10)
  const serials = [`P-${there.code}-1`, `P-${there.code}-2`]
  unwrap(await manager.warehouse.record({ input: { kind: 'RECEIPT', lines: [{ skuId: there.sku, quantity: 2, toLocationId: dock, serials }] } }))
  const order = await there.sold(6)
  const second = await there.sold(4)
  const data = new MemoryData()
  const clerk = await signIn('warehouse')
  const home = await phone(data, clerk)
  await (await home.warehouse()).prepare()
  home.close()

  const away = await phone(data, nowhere())
  const work = await away.warehouse()
  const line = (salesOrderId: string) => work.view.orders.find(({ id }) => id === salesOrderId)?.lines[0]
  assert.deepEqual([line(order)?.quantity, line(order)?.pickedQuantity, line(order)?.pendingQuantity], [6, 0, 0])
  const scanned = work.find(serials[0] ?? '')
  assert.deepEqual(scanned?.kind === 'SERIAL' && scanned.piece.locationId, dock)
  await work.pick({ salesOrderId: order, lines: [{ number: 1, quantity: 3, fromLocationId: shelf }] })
  const wrong = await work.pick({ salesOrderId: order, lines: [{ number: 1, quantity: 1, fromLocationId: shelf }] })
  await work.undo(wrong)
  // Goods that this phone has just moved can be picked where they lie now.
  await work.move({ warehouseId: there.warehouse, lines: [{ skuId: there.sku, quantity: 3, fromLocationId: shelf, toLocationId: other }] })
  await work.pick({ salesOrderId: order, lines: [{ number: 1, quantity: 2, fromLocationId: other }] })
  await work.pick({ salesOrderId: order, lines: [{ number: 1, quantity: 1, fromLocationId: dock, serials: serials.slice(0, 1) }] })
  await work.pack({ salesOrderId: order })
  await work.ship({ salesOrderId: order, documentNumber: 'OUT-1', carrier: 'SF', trackingNumber: 'SF1' })
  const early = await work.pick({ salesOrderId: second, lines: [{ number: 1, quantity: 1, fromLocationId: shelf }] })
  await work.pack({ salesOrderId: second })
  assert.equal(line(order)?.pendingQuantity, 6)
  const picked = () => work.view.goods.find(({ id }) => id === there.sku)?.levels.map(({ location, picked }) => [location.id, picked])
  assert.deepEqual(new Map(picked() as [string, number][]), new Map([[shelf, 4], [other, 2], [dock, 1]]))
  away.close()

  const back = await phone(data, clerk)
  const again = await back.warehouse()
  assert.equal((await back.deliver()).problem, undefined)
  const sent = await clerk.orders.get({ id: order })
  assert.deepEqual([sent?.status, sent?.shipments.map(({ documentNumber }) => documentNumber)], ['SHIPPED', ['OUT-1']], JSON.stringify(again.view.pending))
  assert.deepEqual([await there.onHand(shelf), await there.onHand(other), await there.onHand(dock)], [4, 1, 1])
  assert.equal((await clerk.warehouse.serial({ serial: serials[0] ?? '' }))?.state, 'SHIPPED')
  const status = async (id: string) => (await back.state()).subjects.find(({ subjectId }) => subjectId === id)?.status
  assert.deepEqual([await status(order), await status(second), await status(there.warehouse)], ['SAFE', 'CONFLICT', 'SAFE'])
  assert.deepEqual(again.view.pending.find(({ status }) => status === 'CONFLICT')?.conflict?.code, 'NOT_ALL_PICKED')

  // The pick was sent: it is put back at the server, once the box that was closed too early is given up.
  const packed = again.view.pending.find(({ method, subjectId }) => method === 'orders.pack' && subjectId === second)
  await again.undo(packed?.operationId ?? '')
  await again.undo(early)
  await back.deliver()
  assert.equal((await clerk.orders.get({ id: second }))?.lines[0]?.pickedQuantity, 0)
  assert.equal(await status(second), 'SAFE')

  unwrap(await manager.orders.cancel({ input: { salesOrderId: second, reason: 'changed his mind' } }))
  const late = await again.pick({ salesOrderId: second, lines: [{ number: 1, quantity: 1, fromLocationId: shelf }] })
  await back.deliver()
  const { conflict } = again.view.pending.find(({ operationId }) => operationId === late) ?? {}
  assert.deepEqual([conflict?.kind, conflict?.code], ['STATE', 'ORDER_NOT_IN_STATE'])
  back.close()
})

test('what others did meanwhile is a conflict with its kind, and holds up neither other work nor the journal', options, async () => {
  const there = await house()
  const { manager, sku, warehouse, shelf, other, dock } = there
  await there.stock(10)
  const serials = [`SN-${there.code}-1`, `SN-${there.code}-2`]
  unwrap(await manager.warehouse.record({ input: { kind: 'RECEIPT', lines: [{ skuId: sku, quantity: 2, toLocationId: dock, serials }] } }))
  const lot = await there.lot(5)
  const second = await there.lot(6)
  const clerk = await signIn('warehouse')
  const offline = await phone(new MemoryData(), clerk)
  const work = await offline.warehouse()
  await work.prepare()
  const move = (quantity: number, fromLocationId: string, more: object = {}) =>
    work.move({ warehouseId: warehouse, lines: [{ skuId: sku, quantity, fromLocationId, toLocationId: other, ...more }] })
  await work.receiveLot({ lotId: lot })
  const late = await work.receiveLot({ lotId: second })
  unwrap(await manager.lots.receive({ input: { lotId: second } }))
  const few = await move(8, shelf)
  unwrap(await manager.warehouse.record({ input: { kind: 'ADJUSTMENT', reason: 'broken', lines: [{ skuId: sku, quantity: 6, fromLocationId: shelf }] } }))
  const report = await offline.deliver()
  assert.equal(report.problem, undefined)
  const conflict = (id: string) => work.view.pending.find(({ operationId }) => operationId === id)?.conflict
  await work.prepare()
  assert.deepEqual([conflict(few)?.kind, conflict(few)?.code, conflict(few)?.line], ['STOCK', 'INSUFFICIENT_STOCK', 0])
  assert.deepEqual([conflict(late)?.kind, conflict(late)?.code], ['STATE', 'LOT_STEP_NOT_ALLOWED'])
  assert.deepEqual([seen(work.view, there, shelf), seen(work.view, there, other)], [[4, 0], [0, 0]], 'what was refused changes nothing')
  const status = async (id: string) => (await offline.state()).subjects.find(({ subjectId }) => subjectId === id)?.status
  assert.deepEqual([await status(lot), await status(second), await status(warehouse)], ['SAFE', 'CONFLICT', 'CONFLICT'])
  assert.equal((await offline.receipt(warehouse))?.safe, true, 'the journal is delivered all the same')

  await offline.giveUp(late, 'a colleague has received it')
  await there.stock(4)
  await offline.retry(few)
  await offline.deliver()
  assert.deepEqual([await status(second), await status(warehouse)], ['SAFE', 'SAFE'])
  assert.deepEqual([await there.onHand(shelf), await there.onHand(other)], [0, 8])

  const piece = await move(1, dock, { serials: serials.slice(0, 1) })
  unwrap(await manager.warehouse.record({ input: { kind: 'TRANSFER', lines: [{ skuId: sku, quantity: 1, fromLocationId: dock, toLocationId: shelf, serials: serials.slice(0, 1) }] } }))
  const behind = await move(1, dock, { serials: serials.slice(1) })
  await offline.deliver()
  assert.deepEqual([conflict(piece)?.kind, conflict(piece)?.code], ['SERIAL', 'SERIAL_ELSEWHERE'])
  assert.equal(work.view.pending.find(({ operationId }) => operationId === behind)?.status, 'WAITING', 'one queue for a warehouse')
  await work.undo(piece)
  await offline.deliver()
  assert.equal(work.view.pending.find(({ operationId }) => operationId === behind)?.status, 'DONE')
  offline.close()
})

test('a shift over a torn network, with the server and the app killed, is booked once', options, async (t) => {
  const there = await house()
  const { sku, warehouse, shelf, other } = there
  await there.stock(1_000)
  const data = new MemoryData()
  const prepared = await phone(data, await signIn('warehouse'))
  await (await prepared.warehouse()).prepare()
  prepared.close()
  const off = await phone(data, nowhere())
  const work = await off.warehouse()
  const amount = 60
  const lots: string[] = []
  for (let n = 0; n < amount; n++) {
    await work.move({ warehouseId: warehouse, lines: [{ skuId: sku, quantity: 1 + (n % 3), fromLocationId: shelf, toLocationId: other }], document: `T-${n}` })
    if (n % 10 !== 0) continue
    lots.push(await there.lot(n + 1))
    await work.receiveLot({ lotId: lots.at(-1) ?? '', locationId: shelf })
    await work.damage({ lotId: lots.at(-1) ?? '', body: `carton ${n}`, photos: [{ bytes: png(16, 16), name: `${n}.png` }] })
  }
  off.close()

  const storage = memoryStore()
  await signIn('warehouse', { storage })
  let [requests, disturbed, lives, rounds, kills] = [0, 0, 0, 0, 0]
  const network = weak(0.3, () => disturbed++)
  const openApp = async () => {
    const life = new Life()
    lives++
    const send: typeof fetch = (input, init) => {
      if (++requests % 60 === 0) life.end()
      if (requests === 100) void server.kill().then(() => server.start()).then(() => kills++)
      return network(input, init)
    }
    const muster = createMuster({ url: server.url, language: 'en', storage, fetch: life.fetch(send), retry: { attempts: 3, baseMs: 20, maxMs: 300 } })
    return { life, offline: await openOffline({ muster, device, automatic: false, store: life.store(memoryOfflineStore(data)) }) }
  }
  let app = await openApp()
  for (;;) {
    const report = await app.offline.deliver().catch(() => undefined)
    assert.ok(++rounds < 2_000, JSON.stringify(report?.problem))
    if (app.life.ended) {
      app.offline.close()
      app = await openApp()
      continue
    }
    if (report?.problem?.code === 'SIGNED_OUT') await signIn('warehouse', { storage }).catch(() => undefined)
    const { subjects } = await app.offline.state()
    const stuck = subjects.find(({ status }) => status === 'CONFLICT')
    assert.equal(stuck, undefined, JSON.stringify(stuck))
    if (subjects.every(({ status }) => status === 'SAFE')) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  t.diagnostic(`${requests} requests, ${disturbed} of them disturbed; the app lived ${lives} times; ${rounds} rounds`)
  assert.equal(kills, 1)
  const booked = await movements(there)
  const documents = booked.flatMap(({ kind, document }) => (kind === 'TRANSFER' ? [document] : []))
  assert.deepEqual(documents.sort(), Array.from({ length: amount }, (_, n) => `T-${n}`).sort(), 'each once')
  assert.equal(await there.onHand(other), 120)
  for (const lot of lots) {
    const comments = (await there.manager.comments.list({ nodeId: lot })).nodes
    assert.deepEqual(comments.map(({ files }) => files.length), [1])
  }
  app.offline.close()
})
