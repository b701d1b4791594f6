import type { WarehouseView } from '@muster/sdk/offline';
import { muster } from '@/shared/api/muster';
import type { Serial } from './known';

/** A piece that lies on the phone, and whether this phone moved it since the server was asked. */
export function keptPiece(view: WarehouseView, code: string): (Serial & { pending: boolean }) | undefined {
  const piece = view.serials.get(code.toLowerCase());
  if (!piece) return undefined;
  const { serial, skuId, locationId, lotId, pending } = piece;
  return { serial, skuId, pending, state: locationId ? 'IN_STOCK' : 'SHIPPED', locationId: locationId ?? null, lotId: lotId ?? null };
}

/** What the server says of one number; undefined when it knows none. */
export async function askPiece(serial: string): Promise<Serial | undefined> {
  const one = await muster().warehouse.serial({ serial });
  return one ? { serial: one.serial, skuId: one.sku.id, state: one.state, locationId: one.location?.id ?? null, lotId: one.lot?.id ?? null } : undefined;
}
