import type { Found, Known } from './known';
import type { Refusal } from './picking';

/** What was counted of one article, and lot, in the place at hand. */
export interface CountedLine {
  skuId: string;
  lotId: string;
  quantity: number;
  serials: string[];
}
export interface CountDraft {
  placeId: string;
  lines: CountedLine[];
}
export const freshCount = (): CountDraft => ({ placeId: '', lines: [] });

/** The line that one more scan changes, as it is after it. Nothing says what should be there: the count is blind. */
export function countOne(draft: CountDraft, found: Found | undefined, code: string, known: Known): CountedLine | Refusal {
  if (!found) return { key: 'unknown', values: { code } };
  if (found.kind === 'place' || found.kind === 'order' || found.kind === 'purchase') return { key: 'notGoods', values: { code } };
  if (!draft.placeId) return { key: 'placeFirst', values: {} };
  const skuId = found.kind === 'article' ? found.article.id : found.kind === 'lot' ? found.lot.skuId : found.serial.skuId;
  const lotId = found.kind === 'lot' ? found.lot.id : found.kind === 'serial' ? (found.serial.lotId ?? '') : lotHere(known, skuId, draft.placeId);
  const line = draft.lines.find((one) => one.skuId === skuId && one.lotId === lotId) ?? { skuId, lotId, quantity: 0, serials: [] };
  if (found.kind !== 'serial') {
    if (line.serials.length) return { key: 'needsSerial', values: { what: found.article?.name ?? code } };
    return { ...line, quantity: line.quantity + 1 };
  }
  const { serial } = found.serial;
  if (draft.lines.some(({ serials }) => serials.includes(serial))) return { key: 'serialTwice', values: { serial } };
  if (line.quantity && !line.serials.length) return { key: 'mixed', values: {} };
  return { ...line, quantity: line.serials.length + 1, serials: [...line.serials, serial] };
}

/** The draft with the line in its place. */
export function withLine(lines: readonly CountedLine[], line: CountedLine): CountedLine[] {
  return [line, ...lines.filter((one) => one.skuId !== line.skuId || one.lotId !== line.lotId)];
}

/** The lot of the article there, when there is only one. */
function lotHere(known: Known, skuId: string, placeId: string): string {
  const lots = new Set(known.levelsAt(placeId).filter((level) => level.skuId === skuId).map(({ lotId }) => lotId ?? ''));
  return lots.size === 1 ? ([...lots][0] ?? '') : '';
}
