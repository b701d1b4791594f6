import { openDB, type IDBPDatabase } from 'idb';

/** Small pictures that are shown without network too, by an id that never changes its bytes. */
let database: Promise<IDBPDatabase> | undefined;
const open = () => (database ??= openDB('muster.pictures', 1, { upgrade: (db) => void db.createObjectStore('pictures') }));
const shown = new Map<string, Promise<string | undefined>>();

/** Address of the picture on this device; `fetchIt` gives the bytes when it is not there yet. */
export function keptPicture(id: string, fetchIt: () => Promise<Blob | undefined>): Promise<string | undefined> {
  let found = shown.get(id);
  if (!found) {
    found = find(id, fetchIt).catch(() => undefined);
    shown.set(id, found);
    // What was not there is looked for again next time.
    void found.then((url) => url ?? shown.delete(id));
  }
  return found;
}

async function find(id: string, fetchIt: () => Promise<Blob | undefined>): Promise<string | undefined> {
  const db = await open();
  let blob = (await db.get('pictures', id)) as Blob | undefined;
  if (!blob) {
    blob = await fetchIt();
    if (blob) await db.put('pictures', blob, id);
  }
  return blob && URL.createObjectURL(blob);
}
