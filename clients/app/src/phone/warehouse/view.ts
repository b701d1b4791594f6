import type { PendingWork, WarehouseView } from '@muster/sdk/offline';
import type { Article, Everything, Known, Level, Lot, Order, Purchase } from './known';

/**
 * Turns what the SDK keeps, and the work that this phone did since, into what the screens show. Both are of one moment:
 * the state of all offline work is told later, and a number that was just picked would seem free.
 */
export function everythingOf(view: WarehouseView): Everything {
  const since = view.pending.filter((one) => isSince(one, view.preparedAt)).reverse();
  const lots = new Map<string, Lot>();
  const levels = view.goods.flatMap((goods): Level[] =>
    goods.levels.map((level) => {
      const { lot } = level;
      if (lot && !lots.has(lot.id)) lots.set(lot.id, lotOfLevel(lot, goods.id));
      return { skuId: goods.id, locationId: level.location.id, lotId: lot?.id ?? null, onHand: level.onHand + level.pending, serials: level.serialCount };
    }),
  );
  for (const lot of view.lots) lots.set(lot.id, arriving(lot));
  // Goods that came with numbers on this phone go on with them.
  for (const { changes, status } of view.pending) {
    if (status !== 'WAITING' && status !== 'DONE') continue;
    for (const change of changes.filter(({ serials, quantity }) => serials.length && quantity > 0)) {
      const level = levels.find((one) => one.skuId === change.skuId && one.locationId === change.locationId && one.lotId === (change.lotId ?? null));
      if (level && !level.serials) level.serials = change.serials.length;
    }
  }
  return {
    at: view.preparedAt ?? '',
    places: view.warehouses.flatMap((house) => house.locations.map((one) => ({ id: one.id, code: one.code, kind: one.kind, warehouseId: house.id, warehouse: house.name }))),
    articles: articlesOf(view),
    lots: [...lots.values()],
    levels,
    purchases: view.purchaseOrders.map(purchaseOf),
    orders: view.orders.map((order) => orderOf(order, since)),
  };
}

/** Whether the server's figures of that moment can not hold it. */
function isSince({ status, doneAt }: PendingWork, preparedAt: string | undefined): boolean {
  return status === 'WAITING' || (status === 'DONE' && doneAt !== undefined && (!preparedAt || doneAt >= preparedAt));
}

function lotOfLevel(lot: { id: string; code: string; held: boolean; status?: string }, skuId: string): Lot {
  return { id: lot.id, code: lot.code, skuId, status: lot.status ?? (lot.held ? 'QUARANTINE' : 'RELEASED'), held: lot.held, quantity: 0, supplier: null };
}

function arriving(lot: WarehouseView['lots'][number]): Lot {
  return { id: lot.id, code: lot.code, skuId: lot.sku.id, status: lot.status, held: lot.held, quantity: lot.quantity, supplier: lot.supplier?.name ?? null };
}

function articlesOf(view: WarehouseView): Article[] {
  const found = new Map<string, Article>();
  const add = (one: { id: string; code: string; name: string; barcode?: string | null } | null | undefined) => {
    if (one && (!found.has(one.id) || one.barcode)) found.set(one.id, { id: one.id, code: one.code, name: one.name, barcode: one.barcode ?? null });
  };
  for (const lot of view.lots) add(lot.sku);
  for (const order of view.purchaseOrders) order.lines.forEach(({ sku }) => add(sku));
  for (const order of view.orders) order.lines.forEach(({ sku }) => add(sku));
  view.goods.forEach(add);
  return [...found.values()];
}

function purchaseOf(order: WarehouseView['purchaseOrders'][number]): Purchase {
  return {
    id: order.id,
    code: order.code,
    supplier: order.supplier?.name ?? null,
    expectedOn: order.expectedOn ?? null,
    lines: order.lines.map((line) => ({ position: line.position, skuId: line.sku.id, quantity: line.quantity, outstanding: Math.max(0, line.outstandingQuantity - line.pendingQuantity) })),
  };
}

interface Picked {
  number: number;
  quantity: number;
  serials?: readonly string[] | null;
}
type SalesOrder = WarehouseView['orders'][number];

const STATUS_AFTER: Readonly<Record<string, string>> = { 'orders.pick': 'PICKING', 'orders.pickUndo': 'PICKING', 'orders.pack': 'PACKED', 'orders.ship': 'SHIPPED' };

/** The order as it stands once the server has what this phone did. */
function orderOf(order: SalesOrder, since: readonly PendingWork[]): Order {
  let { status } = order as { status: string };
  const lines = order.lines.map((line) => ({
    number: line.number,
    skuId: line.sku?.id ?? null,
    name: line.sku?.name ?? line.name ?? line.code,
    quantity: line.quantity,
    picked: line.pickedQuantity + line.pendingQuantity,
    serials: order.picks.filter(({ number }) => number === line.number).flatMap(({ serials }) => serials.map(({ serial }) => serial)),
  }));
  for (const { method, input, subjectId } of since) {
    if (subjectId !== order.id) continue;
    status = STATUS_AFTER[method] ?? status;
    for (const pick of picksOf(method, input)) {
      const line = lines.find(({ number }) => number === pick.number);
      if (!line) continue;
      const taken = pick.serials ?? [];
      line.serials = pick.quantity > 0 ? [...line.serials, ...taken] : line.serials.filter((one) => !taken.includes(one));
    }
  }
  return { id: order.id, code: order.externalId, status, customer: order.customer?.name ?? null, orderedAt: order.orderedAt, lines };
}

function picksOf(method: string, input: Partial<Picked> & { lines?: Picked[] }): Picked[] {
  if (method === 'orders.pick') return input.lines ?? [];
  if (method !== 'orders.pickUndo' || input.number === undefined) return [];
  return [{ number: input.number, quantity: -(input.quantity ?? 0), serials: input.serials ?? [] }];
}

/** A booking in a few words, as it stands in the list of the last scans. */
export function textOf({ method, input, subjectId, changes }: PendingWork, known: Known): string {
  const [from, to] = [changes.find(({ quantity }) => quantity < 0), changes.find(({ quantity }) => quantity > 0)];
  if (from && to) return `${known.article(to.skuId)?.name ?? ''} × ${to.quantity}: ${known.place(from.locationId)?.code ?? ''} → ${known.place(to.locationId)?.code ?? ''}`;
  const [pick] = picksOf(method, input);
  const line = known.all.orders.find(({ id }) => id === subjectId)?.lines.find(({ number }) => number === pick?.number);
  return `${line?.name ?? ''} ${pick?.serials?.[0] ?? `+${pick?.quantity ?? 0}`}`;
}
