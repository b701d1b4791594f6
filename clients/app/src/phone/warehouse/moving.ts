import type { Article, Found, Known, Lot, Place, Serial } from './known';
import type { Refusal } from './picking';

/** Goods in the hand: from where, what, how many. */
export interface Carried {
  fromId: string;
  skuId: string;
  lotId: string;
  quantity: number;
  serials: string[];
}
export const nothing = (): Carried => ({ fromId: '', skuId: '', lotId: '', quantity: 0, serials: [] });

export interface Goods {
  article: Article;
  lot: Lot | undefined;
  serial: string | undefined;
}

/** What is in the hand after one more scan of goods, or why it is not. */
export function carry(now: Carried, found: Found | undefined, code: string, known: Known): Carried | Refusal {
  if (!found) return { key: 'unknown', values: { code } };
  if (found.kind === 'place' || found.kind === 'order' || found.kind === 'purchase') return { key: 'notGoods', values: { code } };
  const { article } = found;
  if (!article) return { key: 'unknown', values: { code } };
  if (now.skuId && now.skuId !== article.id) return { key: 'otherArticle', values: { what: `${article.code} ${article.name}` } };
  if (found.kind === 'serial') return withSerial(now, found.serial, known);
  if (now.serials.length) return { key: 'needsSerial', values: { what: article.name } };
  const lotId = found.kind === 'lot' ? found.lot.id : now.lotId;
  if (now.lotId && lotId !== now.lotId) return { key: 'otherLot', values: { lot: code } };
  const from = known.place(now.fromId) ?? onlyPlace(known, article.id, lotId);
  const here = known.all.levels.filter((one) => one.skuId === article.id && one.locationId === from?.id && (!lotId || one.lotId === lotId) && one.onHand > 0);
  if (from && !here.length) return { key: 'notThere', values: { what: article.name, place: from.code } };
  if (from && known.hasSerials(article.id, from.id)) return { key: 'needsSerial', values: { what: article.name } };
  const quantity = now.quantity + 1;
  const most = here.reduce((sum, one) => sum + one.onHand, 0);
  if (from && quantity > most) return { key: 'tooMany', values: { what: article.name, place: from.code, n: String(most) } };
  return { ...now, skuId: article.id, fromId: from?.id ?? '', lotId: lotId || (here.length === 1 ? (here[0]?.lotId ?? '') : ''), quantity };
}

function withSerial(now: Carried, serial: Serial, known: Known): Carried | Refusal {
  if (now.serials.includes(serial.serial)) return { key: 'serialTwice', values: { serial: serial.serial } };
  if (serial.state !== 'IN_STOCK') return { key: 'serialGone', values: { serial: serial.serial, state: serial.state } };
  if (now.quantity && !now.serials.length) return { key: 'mixed', values: {} };
  const place = known.place(serial.locationId);
  if (now.fromId && serial.locationId !== now.fromId) return { key: 'serialElsewhere', values: { serial: serial.serial, place: place?.code ?? '' } };
  const lotId = serial.lotId ?? '';
  if (now.serials.length && lotId !== now.lotId) return { key: 'otherLot', values: { lot: known.lot(lotId)?.code ?? '' } };
  return { skuId: serial.skuId, fromId: serial.locationId ?? '', lotId, serials: [...now.serials, serial.serial], quantity: now.serials.length + 1 };
}

/** Goods that lie in one place need no scan of it. */
function onlyPlace(known: Known, skuId: string, lotId: string): Place | undefined {
  const ids = new Set(known.levelsOf(skuId).filter((one) => !lotId || one.lotId === lotId).map(({ locationId }) => locationId));
  return ids.size === 1 ? known.place([...ids][0]) : undefined;
}

/** Pieces of it that may be in the hand at once. */
export function mostOf(now: Carried, known: Known): number {
  const here = known.all.levels.filter((one) => one.skuId === now.skuId && one.locationId === now.fromId && (!now.lotId || one.lotId === now.lotId));
  return here.reduce((sum, one) => sum + one.onHand, 0);
}
