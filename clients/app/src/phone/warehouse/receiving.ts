import type { Known, Lot, Purchase } from './known';

/** One article of what has come, and what was counted of it so far. */
export interface Arrival {
  key: string;
  skuId: string;
  /** Pieces that were announced or are still to come. */
  expected: number;
  lotId: string | null;
  position: number | null;
}

export interface Counted {
  quantity: number;
  serials: string[];
}

export interface ReceiveDraft {
  placeId: string;
  document: string;
  /** Every piece is scanned by its serial number. */
  bySerial: boolean;
  /** The arrival that serial numbers belong to. */
  at: string;
  counted: Record<string, Counted>;
}

export const freshDraft = (): ReceiveDraft => ({ placeId: '', document: '', bySerial: false, at: '', counted: {} });

export function arrivalsOf(lot: Lot | undefined, purchase: Purchase | undefined): Arrival[] {
  if (lot) return [{ key: lot.id, skuId: lot.skuId, expected: lot.quantity, lotId: lot.id, position: null }];
  return (purchase?.lines ?? []).map((line) => ({
    key: String(line.position),
    skuId: line.skuId,
    expected: line.outstanding,
    lotId: null,
    position: line.position,
  }));
}

export const countedOf = (draft: ReceiveDraft, key: string): Counted => draft.counted[key] ?? { quantity: 0, serials: [] };

/** What a scan means while goods are received. */
export type Step =
  | { kind: 'place'; placeId: string }
  | { kind: 'piece'; arrival: Arrival }
  | { kind: 'choose'; arrival: Arrival }
  | { kind: 'serial'; arrival: Arrival; serial: string }
  | { kind: 'right' }
  | { kind: 'refused'; key: string; values: Record<string, string> };

/** Checks a scan: nothing is counted that does not belong to the arrival, and no piece twice. */
export function stepOf(scanned: string, arrivals: readonly Arrival[], draft: ReceiveDraft, known: Known): Step {
  const found = known.find(scanned);
  if (found?.kind === 'place') return { kind: 'place', placeId: found.place.id };
  const refused = (key: string, values: Record<string, string>): Step => ({ kind: 'refused', key, values });
  if (found?.kind === 'article') {
    const arrival = arrivals.find(({ skuId, key, expected }) => skuId === found.article.id && countedOf(draft, key).quantity < expected) ?? arrivals.find(({ skuId }) => skuId === found.article.id);
    if (!arrival) return refused('wrongArticle', { what: `${found.article.code} ${found.article.name}` });
    return draft.bySerial ? { kind: 'choose', arrival } : { kind: 'piece', arrival };
  }
  if (found?.kind === 'lot') return arrivals.some(({ lotId }) => lotId === found.lot.id) ? { kind: 'right' } : refused('wrongLot', { lot: found.lot.code });
  if (found?.kind === 'order' || found?.kind === 'purchase') return refused('notGoods', { code: scanned });
  return serialOf(scanned, arrivals, draft, found?.kind === 'serial', refused);
}

function serialOf(scanned: string, arrivals: readonly Arrival[], draft: ReceiveDraft, isKnown: boolean, refused: (key: string, values: Record<string, string>) => Step): Step {
  const serial = scanned.trim();
  if (Object.values(draft.counted).some(({ serials }) => serials.some((one) => one.toUpperCase() === serial.toUpperCase()))) return refused('serialTwice', { serial });
  if (isKnown) return refused('serialHere', { serial });
  if (!draft.bySerial) return refused('unknown', { code: serial });
  const arrival = arrivals.find(({ key }) => key === draft.at) ?? (arrivals.length === 1 ? arrivals[0] : undefined);
  if (!arrival) return refused('whichArticle', { serial });
  return { kind: 'serial', arrival, serial };
}
