import type { Found, Known, Lot, Order, OrderLine, Place } from './known';

/** What one scan takes for an order. */
export interface Pick {
  line: OrderLine;
  quantity: number;
  placeId: string | undefined;
  lotId: string | undefined;
  serials: string[];
}

export interface Refusal {
  /** Key of the text below `warehouse.refused`. */
  key: string;
  values: Record<string, string>;
}

export const leftOf = (line: OrderLine): number => line.quantity - line.picked;
export const isComplete = (order: Order): boolean => order.lines.every((line) => leftOf(line) <= 0);

/** Lines in the order of a walk: the first place of each, finished ones last. */
export function walk(order: Order, known: Known): { line: OrderLine; places: { place: Place; onHand: number }[] }[] {
  const rows = order.lines.map((line) => ({
    line,
    places: known.route(line.skuId).map(({ place, level }) => ({ place, onHand: level.onHand })),
  }));
  const rank = (row: (typeof rows)[number]) => (leftOf(row.line) > 0 ? (row.places[0]?.place.code ?? '~') : '~~');
  return rows.sort((a, b) => rank(a).localeCompare(rank(b)) || a.line.number - b.line.number);
}

/** Checks a scan against the order; nothing that does not belong there is taken. */
export function pickOf(order: Order, found: Exclude<Found, { kind: 'place' }> | undefined, code: string, place: Place | undefined, known: Known): Pick | Refusal {
  if (!found) return { key: 'unknown', values: { code } };
  if (found.kind === 'order' || found.kind === 'purchase') return { key: 'notGoods', values: { code } };
  const article = found.article;
  const skuId = found.kind === 'article' ? found.article.id : found.kind === 'lot' ? found.lot.skuId : found.serial.skuId;
  const lines = order.lines.filter((line) => line.skuId === skuId);
  const what = article ? `${article.code} ${article.name}` : code;
  if (!lines.length) return { key: 'wrongArticle', values: { what } };
  const serial = found.kind === 'serial' ? found.serial : undefined;
  if (serial && lines.some(({ serials }) => serials.includes(serial.serial))) return { key: 'serialTwice', values: { serial: serial.serial } };
  if (serial && serial.state !== 'IN_STOCK') return { key: 'serialGone', values: { serial: serial.serial, state: serial.state } };
  const elsewhere = serial && known.all.orders.find((one) => one.lines.some(({ serials }) => serials.includes(serial.serial)));
  if (serial && elsewhere) return { key: 'serialTaken', values: { serial: serial.serial, order: elsewhere.code } };
  const line = lines.find((one) => leftOf(one) > 0);
  if (!line) return { key: 'pickedAll', values: { what } };
  const lot = found.kind === 'lot' ? found.lot : known.lot(serial?.lotId);
  if (lot?.held) return { key: 'lotHeld', values: { lot: lot.code, status: lot.status } };
  const from = (serial && known.place(serial.locationId)) ?? place ?? (lot ? placeOfLot(known, lot) : undefined) ?? known.route(skuId)[0]?.place;
  if (!serial && known.hasSerials(skuId, from?.id)) return { key: 'needsSerial', values: { what } };
  if (place && !serial && !known.levelsAt(place.id).some((level) => level.skuId === skuId)) return { key: 'notThere', values: { what, place: place.code } };
  const held = !serial && from && heldAt(known, skuId, from, lot);
  if (held) return { key: 'lotHeld', values: { lot: held.code, status: held.status } };
  return { line, quantity: 1, placeId: from?.id, lotId: lot?.id ?? lotAt(known, skuId, from), serials: serial ? [serial.serial] : [] };
}

export const isRefusal = (one: Pick | Refusal): one is Refusal => 'key' in one;

function placeOfLot(known: Known, lot: Lot): Place | undefined {
  return known.route(lot.skuId).find(({ level }) => level.lotId === lot.id)?.place;
}

/** The lot of the only goods there, when it is one that may not leave. */
function heldAt(known: Known, skuId: string, place: Place, lot: Lot | undefined): Lot | undefined {
  const here = known.levelsAt(place.id).filter((level) => level.skuId === skuId && (!lot || level.lotId === lot.id));
  const free = here.some((level) => !known.lot(level.lotId)?.held);
  return free ? undefined : here.map((level) => known.lot(level.lotId)).find((one) => one?.held);
}

function lotAt(known: Known, skuId: string, place: Place | undefined): string | undefined {
  return known.route(skuId).find(({ level }) => level.locationId === place?.id)?.level.lotId ?? undefined;
}
