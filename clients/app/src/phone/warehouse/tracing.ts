import { muster } from '@/shared/api/muster';
import type { Found } from './known';

/** The way that goods took, as the server tells it, newest step first. */
export interface Path {
  lot: string | undefined;
  steps: { id: string; kind: string; at: string; from: string | undefined; to: string | undefined; quantity: number | undefined; who: string | undefined; document: string | null }[];
  inspections: { id: string; code: string; status: string; verdict: string | null }[];
}

const FIRST = 50;

/** Needs network. Nothing for what has no way, as an order. */
export async function pathOf(found: Found | undefined, code: string): Promise<Path | undefined> {
  if (found?.kind === 'serial') return ofSerial(code, found.serial.skuId);
  if (found?.kind === 'lot') return ofMoves({ lotId: found.lot.id }, found.lot.id);
  if (found?.kind === 'article') return ofMoves({ skuId: found.article.id });
  return undefined;
}

async function ofSerial(serial: string, skuId: string): Promise<Path | undefined> {
  const one = await muster().warehouse.serial({ serial, skuId });
  if (!one) return undefined;
  const steps = one.movements.map(({ from, to, movement }) => ({
    id: movement.id,
    kind: movement.kind,
    at: movement.at,
    from: from?.code,
    to: to?.code,
    quantity: undefined,
    who: movement.actor?.name,
    document: movement.document ?? null,
  }));
  return { lot: one.lot?.code, steps: steps.reverse(), inspections: one.inspections.map(({ id, code, status, verdict }) => ({ id, code, status, verdict: verdict ?? null })) };
}

async function ofMoves(filter: { lotId?: string; skuId?: string }, lotId?: string): Promise<Path> {
  const [movements, inspections] = await Promise.all([
    muster().warehouse.movements({ first: FIRST, filter }),
    lotId ? muster().inspections.list({ first: FIRST, filter: { lotId } }) : { nodes: [] },
  ]);
  const steps = movements.nodes.flatMap((movement) =>
    movement.lines
      .filter(({ sku, lot }) => (filter.skuId ? sku.id === filter.skuId : lot?.id === filter.lotId))
      .map((line, at) => ({
        id: `${movement.id} ${at}`,
        kind: movement.kind,
        at: movement.at,
        from: line.from?.code,
        to: line.to?.code,
        quantity: line.quantity,
        who: movement.actor?.name,
        document: movement.document ?? null,
      })),
  );
  return { lot: undefined, steps, inspections: inspections.nodes.map(({ id, code, status, verdict }) => ({ id, code, status, verdict: verdict ?? null })) };
}
