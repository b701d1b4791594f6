import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';
import type { Known, Serial } from './known';

/** Articles whose pieces are looked up, and movements of each: what a phone in one hall meets. */
const ARTICLES = 20;
const MOVEMENTS = 100;
const KEY = () => areaKey('warehouse.serials');

/** Where each piece lies, by its number in capitals, as the server said last. */
export type Pieces = ReadonlyMap<string, Serial>;

export function recall(): Pieces {
  try {
    return new Map(JSON.parse(localStorage.getItem(KEY()) ?? '[]') as [string, Serial][]);
  } catch {
    return new Map();
  }
}

/** Reads from the movements of each article where its pieces went last. */
export async function readPieces(known: Known): Promise<Pieces> {
  const ids = [...new Set(known.all.levels.filter(({ serials }) => serials > 0).map(({ skuId }) => skuId))].slice(0, ARTICLES);
  const found = new Map<string, Serial>();
  for (const skuId of ids) {
    const { nodes } = await muster().warehouse.movements({ first: MOVEMENTS, filter: { skuId } });
    for (const { lines } of nodes) {
      for (const { sku, to, lot, serials } of lines) {
        if (sku.id !== skuId) continue;
        for (const serial of serials) {
          const key = serial.toUpperCase();
          if (!found.has(key)) found.set(key, { serial, skuId, state: to ? 'IN_STOCK' : 'SHIPPED', locationId: to?.id ?? null, lotId: lot?.id ?? null });
        }
      }
    }
  }
  localStorage.setItem(KEY(), JSON.stringify([...found]));
  return found;
}

/** What the server says of one number; undefined when it knows none. */
export async function askPiece(serial: string): Promise<Serial | undefined> {
  const one = await muster().warehouse.serial({ serial });
  return one ? { serial: one.serial, skuId: one.sku.id, state: one.state, locationId: one.location?.id ?? null, lotId: one.lot?.id ?? null } : undefined;
}
