import type { InspectionRowFragment } from '@muster/sdk';
import type { PreparedInspection } from '@muster/sdk/offline';
import { muster } from '@/shared/api/muster';
import { online } from '@/shared/api/online';
import { isOffline } from '@/shared/errors/say';

export type Row = InspectionRowFragment;
export interface Found {
  /** What the code means. */
  title: string;
  rows: Row[];
  /** Only what lies on this phone was searched. */
  here: boolean;
}

const FIRST = 20;
/** Who stands in front of a carton does not wait for a weak network when the phone knows the answer. */
const PATIENCE_MS = 600;

/** Inspections that a code leads to: their own number, their lot's, or their article's code or bar code. */
export async function lookUp(scanned: string, onPhone: Iterable<PreparedInspection>): Promise<Found> {
  const code = codeOf(scanned);
  const prepared = [...onPhone].map(({ inspection }) => inspection as Row);
  const here = prepared.filter((row) => [row.code, row.lot?.code, row.sku?.code, row.id].some((one) => one?.toUpperCase() === code.toUpperCase()));
  const kept = { title: code, rows: here, here: true };
  if (!online.value) return kept;
  const signal = here.length ? AbortSignal.timeout(PATIENCE_MS) : undefined;
  try {
    return await ask(code, signal && { signal });
  } catch (error) {
    if (!isOffline(error) && !signal?.aborted) throw error;
    return kept;
  }
}

/** A label may carry an address of this app: its last part counts. */
function codeOf(scanned: string): string {
  try {
    const { pathname } = new URL(scanned);
    return decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? scanned);
  } catch {
    return scanned.trim();
  }
}

async function ask(code: string, options?: { signal: AbortSignal }): Promise<Found> {
  const { inspections, lots, catalog } = muster();
  if (/^insp_/.test(code)) {
    const one = await inspections.get({ id: code }, options);
    return { title: one?.code ?? code, rows: one ? [one] : [], here: false };
  }
  const [byCode, lotPage, sku] = await Promise.all([
    inspections.list({ first: FIRST, filter: { code } }, options),
    lots.list({ first: FIRST, filter: { query: code } }, options),
    catalog.skuByCode({ code }, options),
  ]);
  const exact = byCode.nodes.filter((row) => row.code.toUpperCase() === code.toUpperCase());
  if (exact.length) return { title: code, rows: exact, here: false };
  const lot = lotPage.nodes.find((one) => one.code.toUpperCase() === code.toUpperCase());
  if (lot) {
    const { nodes } = await inspections.list({ first: FIRST, filter: { lotId: lot.id } }, options);
    return { title: `${lot.code} · ${lot.sku.name}`, rows: nodes, here: false };
  }
  if (!sku) return { title: code, rows: [], here: false };
  const { nodes } = await inspections.list({ first: FIRST, filter: { skuId: sku.id } }, options);
  return { title: `${sku.code} · ${sku.name}`, rows: nodes, here: false };
}
