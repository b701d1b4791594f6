/** What this phone knows of the warehouse, and what a scanned code means in it. No network, no store. */

export interface Place {
  id: string;
  code: string;
  /** LocationKind. */
  kind: string;
  warehouseId: string;
  warehouse: string;
}
export interface Article {
  id: string;
  code: string;
  barcode: string | null;
  name: string;
}
export interface Lot {
  id: string;
  code: string;
  skuId: string;
  /** LotStatus. */
  status: string;
  held: boolean;
  quantity: number;
  supplier: string | null;
}
export interface Level {
  skuId: string;
  locationId: string;
  lotId: string | null;
  /** Pieces, with what this phone did and the server does not have yet. */
  onHand: number;
  /** Pieces of these that have a serial number. */
  serials: number;
}
export interface Serial {
  serial: string;
  skuId: string;
  /** SerialState. */
  state: string;
  locationId: string | null;
  lotId: string | null;
}
export interface Purchase {
  id: string;
  code: string;
  supplier: string | null;
  expectedOn: string | null;
  lines: { position: number; skuId: string; quantity: number; outstanding: number }[];
}
export interface Order {
  id: string;
  /** The number on its papers. */
  code: string;
  /** OrderStatus. */
  status: string;
  customer: string | null;
  orderedAt: string;
  lines: OrderLine[];
}
export interface OrderLine {
  number: number;
  skuId: string | null;
  name: string;
  quantity: number;
  picked: number;
  serials: string[];
}

export interface Everything {
  at: string;
  places: Place[];
  articles: Article[];
  lots: Lot[];
  levels: Level[];
  purchases: Purchase[];
  orders: Order[];
}

export type Found =
  | { kind: 'place'; place: Place }
  | { kind: 'article'; article: Article }
  | { kind: 'lot'; lot: Lot; article: Article | undefined }
  | { kind: 'serial'; serial: Serial; article: Article | undefined }
  | { kind: 'order'; order: Order }
  | { kind: 'purchase'; purchase: Purchase };

/** A label may carry an address of this app: its last part counts. */
export function codeOf(scanned: string): string {
  try {
    const { pathname } = new URL(scanned);
    return decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? scanned);
  } catch {
    return scanned.trim();
  }
}

const same = (one: string | null | undefined, code: string) => one?.toUpperCase() === code;
const NOTHING: Everything = { at: '', places: [], articles: [], lots: [], levels: [], purchases: [], orders: [] };

export class Known {
  private readonly placesById: ReadonlyMap<string, Place>;
  private readonly articlesById: ReadonlyMap<string, Article>;
  private readonly lotsById: ReadonlyMap<string, Lot>;

  /** `serial` finds a piece by its number. */
  constructor(
    readonly all: Everything = NOTHING,
    readonly serial: (code: string) => Serial | undefined = () => undefined,
  ) {
    this.placesById = new Map(all.places.map((one) => [one.id, one]));
    this.articlesById = new Map(all.articles.map((one) => [one.id, one]));
    this.lotsById = new Map(all.lots.map((one) => [one.id, one]));
  }

  place = (id: string | null | undefined) => this.placesById.get(id ?? '');
  article = (id: string | null | undefined) => this.articlesById.get(id ?? '');
  lot = (id: string | null | undefined) => this.lotsById.get(id ?? '');

  /** What the code means. Places come first: their labels are the organisation's own. */
  find(scanned: string): Found | undefined {
    const code = codeOf(scanned).toUpperCase();
    const { places, articles, lots, orders, purchases } = this.all;
    const place = places.find((one) => same(one.code, code));
    if (place) return { kind: 'place', place };
    const article = articles.find((one) => same(one.code, code) || same(one.barcode, code));
    if (article) return { kind: 'article', article };
    const lot = lots.find((one) => same(one.code, code) || one.id.toUpperCase() === code);
    if (lot) return { kind: 'lot', lot, article: this.article(lot.skuId) };
    const serial = this.serial(codeOf(scanned));
    if (serial) return { kind: 'serial', serial, article: this.article(serial.skuId) };
    const order = orders.find((one) => same(one.code, code));
    if (order) return { kind: 'order', order };
    const purchase = purchases.find((one) => same(one.code, code));
    return purchase && { kind: 'purchase', purchase };
  }

  /** Where goods of the article lie that may be taken, in the order of a walk through the warehouse. */
  route(skuId: string | null): { place: Place; level: Level }[] {
    const here = this.all.levels.filter((level) => level.skuId === skuId && level.onHand > 0 && !this.lot(level.lotId)?.held);
    return here
      .flatMap((level) => {
        const place = this.place(level.locationId);
        return place && !BLOCKED.includes(place.kind) ? [{ place, level }] : [];
      })
      .sort((a, b) => a.place.code.localeCompare(b.place.code));
  }

  levelsAt(locationId: string): Level[] {
    return this.all.levels.filter((level) => level.locationId === locationId && level.onHand !== 0);
  }

  /** Whether pieces of the article have serial numbers, in one place or anywhere. */
  hasSerials(skuId: string, locationId?: string): boolean {
    return this.levelsOf(skuId).some((level) => level.serials > 0 && (!locationId || level.locationId === locationId));
  }

  levelsOf(skuId: string): Level[] {
    return this.all.levels.filter((level) => level.skuId === skuId && level.onHand !== 0);
  }
}

/** Goods in these may not be sold. */
export const BLOCKED: readonly string[] = ['QUARANTINE', 'DAMAGED'];
