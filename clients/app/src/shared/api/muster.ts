import { createMuster, webStore, type KeyValueStore, type Muster } from '@muster/sdk';
import { areaKey } from '@/shared/area';
import { currentLanguage } from '@/shared/i18n';
import { onThisHost } from './files';

let client: Muster | undefined;

/** The one client of this page; operations are its namespaces: `muster().inspections.list(...)`. */
export function muster(): Muster {
  client ??= createMuster({
    url: location.origin,
    storage: prefixed(webStore(localStorage)),
    language: currentLanguage,
    fetch: (input, init) => fetch(typeof input === 'string' ? onThisHost(input) : input, init),
  });
  return client;
}

function prefixed(store: KeyValueStore): KeyValueStore {
  return {
    get: (key) => store.get(areaKey(key)),
    set: (key, value) => store.set(areaKey(key), value),
    remove: (key) => store.remove(areaKey(key)),
  };
}
