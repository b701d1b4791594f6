import type { Muster } from '../../client.js'
import { MusterError } from '../../errors.js'
import type { Goods, Piece, PreparedWarehouse } from './types.js'

/** Rows of one question: lines and levels of each count too, and an answer is bounded. */
const PAGE = 50
const MAX_PAGES = 10
const MAX_GOODS = 500
const MAX_PIECES = 5_000
/** Pieces are small. */
const PIECES = 200

interface Page<T> {
  nodes: readonly T[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

/** Everything that work in a warehouse needs, as the server has it now. */
export async function fetchWarehouse(muster: Muster, now: number): Promise<PreparedWarehouse> {
  const { warehouse, purchasing, orders } = muster
  const [places, lots, purchaseOrders, salesOrders, counts] = await Promise.all([
    warehouse.places(),
    pages((page) => warehouse.lotsAnnounced(page)),
    pages((page) => purchasing.orders({ ...page, filter: { statuses: ['ORDERED', 'PARTIALLY_RECEIVED'] } })),
    pages((page) => orders.list({ ...page, filter: { statuses: ['ALLOCATED', 'PICKING', 'PACKED'] } })),
    pages((page) => warehouse.counts({ ...page, filter: { statuses: ['OPEN'] } })),
  ])
  const wanted = new Set<string>()
  const want = (sku: { id: string } | null | undefined) => sku && wanted.add(sku.id)
  for (const { sku } of lots) want(sku)
  for (const { lines } of purchaseOrders) for (const { sku } of lines) want(sku)
  for (const { lines } of salesOrders) for (const { sku } of lines) want(sku)
  for (const { skus } of counts) skus.forEach(want)
  const goods = await allGoods(muster, [...wanted].slice(0, MAX_GOODS))
  const serials = await allPieces(muster, goods)
  return { preparedAt: new Date(now).toISOString(), places, goods, lots, purchaseOrders, orders: salesOrders, counts, serials }
}

/** The articles that are asked for, then others as far as there is room: goods to be put away, goods to be counted. */
async function allGoods(muster: Muster, ids: readonly string[]): Promise<Goods[]> {
  const found = new Map<string, Goods>()
  for (let at = 0; at < ids.length; at += PAGE) {
    for (const node of await muster.warehouse.goods({ ids: ids.slice(at, at + PAGE) })) {
      if (node?.__typename !== 'Sku') continue
      const { __typename, ...goods } = node
      found.set(goods.id, goods)
    }
  }
  const others = await pages((page) => muster.warehouse.skus(page))
  for (const goods of others) {
    if (found.size >= MAX_GOODS) break
    if (!found.has(goods.id)) found.set(goods.id, goods)
  }
  return [...found.values()]
}

/** What lies somewhere by number, of the articles that have numbers. */
async function allPieces(muster: Muster, goods: readonly Goods[]): Promise<Piece[]> {
  const ids = goods.filter(({ levels }) => levels.some(({ serialCount }) => serialCount > 0)).map(({ id }) => id)
  const pieces: Piece[] = []
  for (let at = 0; at < ids.length && pieces.length < MAX_PIECES; at += PAGE) {
    const skuIds = ids.slice(at, at + PAGE)
    const found = await pages((page) => muster.warehouse.serials({ ...page, skuIds }), PIECES, MAX_PIECES / PIECES)
    for (const { serial, state, sku, location, lot } of found) {
      if (state === 'IN_STOCK' && location) pieces.push({ serial, skuId: sku.id, locationId: location.id, lotId: lot?.id, pending: false })
    }
  }
  return pieces.slice(0, MAX_PIECES)
}

/** Nothing where the viewer may not read it: not everybody in a warehouse sees purchase orders. */
async function pages<T>(ask: (page: { first: number; after: string | null }) => Promise<Page<T>>, first = PAGE, most = MAX_PAGES): Promise<T[]> {
  const all: T[] = []
  let after: string | null = null
  for (let page = 0; page < most; page++) {
    const answer: Page<T> = await ask({ first, after }).catch((error: unknown) => {
      if (error instanceof MusterError && error.code === 'FORBIDDEN') return { nodes: [], pageInfo: { hasNextPage: false } }
      throw error
    })
    all.push(...answer.nodes)
    after = answer.pageInfo.endCursor ?? null
    if (!answer.pageInfo.hasNextPage) break
  }
  return all
}
