import type { WarehouseView, WarehouseWork } from '@muster/sdk/offline';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { muster } from '@/shared/api/muster';
import { online } from '@/shared/api/online';
import { isOffline } from '@/shared/errors/say';
import { useOffline } from '../offline/offline';
import { codeOf, Known, type Article, type Found, type Lot, type Order, type Place, type Purchase, type Serial } from './known';
import type { CountedLine } from './counting';
import type { Carried } from './moving';
import type { Pick } from './picking';
import type { Arrival, Counted } from './receiving';
import { askPiece, keptPiece } from './serials';
import { everythingOf, textOf } from './view';

type Undo = () => Promise<void>;
/** Who stands in front of a shelf does not wait for a weak network. */
const PATIENCE_MS = 4_000;

/** The warehouse on this phone: what is known, and the work, which is queued before it is shown. */
export const useWarehouse = defineStore('warehouse', () => {
  const offline = useOffline();
  const view = shallowRef<WarehouseView>();
  const loading = ref(false);
  const error = shallowRef<unknown>();
  let core: WarehouseWork | undefined;
  let owner: unknown;

  const asked = shallowRef(new Map<string, Serial>());
  const extra = shallowRef<readonly Article[]>([]);
  const known = computed(() => {
    if (!view.value) return new Known();
    const all = everythingOf(view.value);
    const ids = new Set(all.articles.map(({ id }) => id));
    all.articles.push(...extra.value.filter(({ id }) => !ids.has(id)));
    return new Known(all, pieceOf);
  });
  /** What this phone did to a piece is newer than what the server said of it. */
  function pieceOf(code: string): Serial | undefined {
    const kept = view.value && keptPiece(view.value, code);
    return kept?.pending ? kept : (asked.value.get(code.toUpperCase()) ?? kept);
  }
  const ready = computed(() => view.value?.preparedAt !== undefined);
  const arrived = computed(() =>
    known.value.all.levels.flatMap((level) => {
      const place = known.value.place(level.locationId);
      if (place?.kind !== 'RECEIVING' || level.onHand <= 0) return [];
      return [{ level, place, article: known.value.article(level.skuId), lot: known.value.lot(level.lotId) }];
    }),
  );
  const toReceive = computed(() => {
    const { lots, purchases } = known.value.all;
    return lots.filter(({ id, status }) => status === 'ANNOUNCED' && !receivedHere(id)).length + purchases.filter(({ lines }) => lines.some(({ outstanding }) => outstanding > 0)).length;
  });
  const toPutAway = computed(() => arrived.value.length);
  const toPick = computed(() => known.value.all.orders.filter(({ status }) => ['ALLOCATED', 'PICKING', 'PACKED'].includes(status)).length);

  /** What lies on the phone; another person has another store. */
  async function opened(): Promise<WarehouseWork> {
    const store = await offline.opened();
    if (core && owner === store) return core;
    owner = store;
    core = await store.warehouse();
    core.observe((next) => (view.value = next));
    return core;
  }

  /** Shows what the phone knows, then what the server says. Never rejects. */
  async function load(): Promise<void> {
    if (loading.value) return;
    loading.value = true;
    try {
      const work = await opened();
      await work.prepare();
      error.value = undefined;
      asked.value = new Map();
    } catch (reason) {
      error.value = reason;
    } finally {
      loading.value = false;
    }
  }

  /** What a code means: by this phone, else by the server while there is network. */
  async function resolve(scanned: string): Promise<Found | undefined> {
    await opened();
    const here = known.value.find(scanned);
    if (!online.value || (here && here.kind !== 'serial')) return here;
    try {
      return (await ask(codeOf(scanned))) ?? here;
    } catch (reason) {
      if (!isOffline(reason) && !(reason instanceof DOMException)) throw reason;
      return here;
    }
  }

  async function ask(code: string): Promise<Found | undefined> {
    const wait = <T>(answer: Promise<T>) => Promise.race([answer, new Promise<never>((_, no) => setTimeout(() => no(new DOMException('', 'TimeoutError')), PATIENCE_MS))]);
    const kept = view.value && keptPiece(view.value, code);
    const serial = kept?.pending ? kept : await wait(askPiece(code));
    if (serial) {
      asked.value = new Map(asked.value).set(serial.serial.toUpperCase(), serial);
      return { kind: 'serial', serial, article: known.value.article(serial.skuId) };
    }
    if (known.value.find(code)) return undefined;
    const sku = await wait(muster().warehouse.skuByCode({ code }));
    if (!sku) return undefined;
    const article = { id: sku.id, code: sku.code, barcode: sku.barcode ?? null, name: sku.name };
    extra.value = [...extra.value, article];
    return { kind: 'article', article };
  }

  const work = (subjectId: string) => offline.subjects.get(subjectId)?.operations.filter(({ status }) => status !== 'GIVEN_UP') ?? [];
  /** Whether this phone has received it; the list of the server may not know. */
  const receivedHere = (id: string) => work(id).some(({ task, status }) => task.kind === 'mutation' && task.method === 'warehouse.lotReceive' && status !== 'CONFLICT');
  /** Whether something of it is still to be sent. */
  const waits = (id: string) => work(id).some(({ status }) => status === 'WAITING');

  async function receiveLot(lot: Lot, counted: Counted, place: Place): Promise<void> {
    const serials = counted.serials.length ? { serials: counted.serials } : {};
    await (await opened()).receiveLot({ lotId: lot.id, quantity: counted.quantity, locationId: place.id, ...serials });
  }

  async function receivePurchase(purchase: Purchase, lines: readonly (Arrival & Counted)[], place: Place, document: string): Promise<void> {
    await (await opened()).receiveOrder({
      purchaseOrderId: purchase.id,
      ...(document && { document }),
      lines: lines.map(({ position, quantity, serials }) => ({ position: position ?? 0, quantity, locationId: place.id, ...(serials.length && { serials }) })),
    });
  }

  const damage = async (lotId: string, body: string, photos: { bytes: Blob; name: string }[]): Promise<void> => void (await (await opened()).damage({ lotId, body, photos }));

  async function move(hand: Carried, to: Place): Promise<Undo> {
    const store = await opened();
    const from = known.value.place(hand.fromId);
    const id = await store.move({
      warehouseId: from?.warehouseId ?? to.warehouseId,
      lines: [{ skuId: hand.skuId, quantity: hand.quantity, fromLocationId: hand.fromId, toLocationId: to.id, ...(hand.lotId && { lotId: hand.lotId }), ...(hand.serials.length && { serials: hand.serials }) }],
    });
    return () => store.undo(id);
  }

  async function pick(order: Order, { line, quantity, placeId, lotId, serials }: Pick): Promise<Undo> {
    const store = await opened();
    const id = await store.pick({
      salesOrderId: order.id,
      lines: [{ number: line.number, quantity, ...(placeId && { fromLocationId: placeId }), ...(lotId && { lotId }), ...(serials.length && { serials }) }],
    });
    return () => store.undo(id);
  }

  /** What this phone booked lately and can still take back, newest first. */
  async function lately(method: 'warehouse.record' | 'orders.pick', subjectId?: string): Promise<{ text: string; undo: Undo }[]> {
    const store = await opened();
    const rows = store.view.pending.filter((one) => one.method === method && one.undo && one.status !== 'CONFLICT' && (!subjectId || one.subjectId === subjectId));
    return rows.slice(0, 5).map((one) => ({ text: textOf(one, known.value), undo: () => store.undo(one.operationId) }));
  }

  const pack = async (order: Order): Promise<void> => void (await (await opened()).pack({ salesOrderId: order.id }));

  async function ship(order: Order, { carrier, tracking, paper }: { carrier: string; tracking: string; paper: string }): Promise<void> {
    await (await opened()).ship({ salesOrderId: order.id, documentNumber: paper, ...(carrier && { carrier }), ...(tracking && { trackingNumber: tracking }) });
  }

  async function count(stockCountId: string, locationId: string, lines: readonly CountedLine[]): Promise<void> {
    await (await opened()).count({
      stockCountId,
      lines: lines.map(({ skuId, lotId, quantity, serials }) => ({ skuId, locationId, quantity, ...(lotId && { lotId }), ...(serials.length && { serials: [...serials] }) })),
    });
  }

  return { known, ready, loading, error, arrived, toReceive, toPutAway, toPick, opened, load, resolve, receivedHere, waits, receiveLot, receivePurchase, damage, move, pick, lately, pack, ship, count };
});
