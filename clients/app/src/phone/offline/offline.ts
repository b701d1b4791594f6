import type { InspectionWork, Offline, OfflineState, PreparedInspection } from '@muster/sdk/offline';
import { defineStore } from 'pinia';
import { computed, reactive, ref, shallowRef } from 'vue';
import { muster } from '@/shared/api/muster';
import { isOffline } from '@/shared/errors/say';

/** What lies on this phone: prepared inspections, work, and what waits to be sent. */
export const useOffline = defineStore('offline', () => {
  const core = shallowRef<Offline>();
  const state = shallowRef<OfflineState>();
  const prepared = shallowRef<ReadonlyMap<string, PreparedInspection>>(new Map());
  const preparing = reactive(new Set<string>());
  const wiped = ref(false);
  let owner: string | undefined;
  let opening: Promise<Offline> | undefined;

  const subjects = computed(() => new Map((state.value?.subjects ?? []).map((subject) => [subject.subjectId, subject])));
  const unsent = computed(() => state.value?.unsent ?? 0);

  /** Opens what this person keeps on the phone; the same person again is the same store. */
  function open(userId: string): Promise<Offline> {
    if (owner !== userId || !opening) {
      close();
      owner = userId;
      opening = begin(userId);
    }
    return opening;
  }

  async function begin(userId: string): Promise<Offline> {
    const [{ openOffline }, { indexedDbStore }] = await Promise.all([
      import('@muster/sdk/offline'),
      import('@muster/sdk/offline/indexeddb'),
    ]);
    const offline = await openOffline({
      muster: muster(),
      store: indexedDbStore(`muster-${userId}`),
      device: { name: deviceName(), platform: 'web' },
      onWiped: () => (wiped.value = true),
    });
    core.value = offline;
    offline.observe((next) => (state.value = next));
    await listPrepared(offline);
    return offline;
  }

  function close(): void {
    core.value?.close();
    core.value = undefined;
    state.value = undefined;
    prepared.value = new Map();
    opening = undefined;
    owner = undefined;
  }

  async function listPrepared(offline: Offline): Promise<void> {
    prepared.value = new Map((await offline.prepared()).map((one) => [one.inspection.id, one]));
  }

  /** Waits until the store is open, which it is soon after somebody has signed in. */
  async function opened(): Promise<Offline> {
    if (!opening) throw new Error('NOBODY_SIGNED_IN');
    return opening;
  }

  async function prepare(inspectionId: string): Promise<void> {
    const offline = await opened();
    if (preparing.has(inspectionId)) return;
    preparing.add(inspectionId);
    try {
      await offline.prepare(inspectionId);
      await listPrepared(offline);
    } finally {
      preparing.delete(inspectionId);
    }
  }

  /** Loads onto the phone what is not there, or has changed while nobody worked on it. One after the other. */
  async function prepareAll(rows: readonly { id: string; version: number }[]): Promise<void> {
    for (const { id, version } of rows) {
      const here = prepared.value.get(id);
      if (here && (here.inspection.version === version || subjects.value.get(id)?.entries)) continue;
      try {
        await prepare(id);
      } catch (error) {
        if (isOffline(error)) return;
        console.warn('Could not prepare', id, error);
      }
    }
  }

  async function inspection(id: string): Promise<InspectionWork | undefined> {
    return (await opened()).inspection(id);
  }

  return { core, state, prepared, preparing, wiped, subjects, unsent, open, close, opened, prepare, prepareAll, inspection };
});

/** What people recognise in a list of devices. */
export function deviceName(): string {
  const agent = navigator.userAgent;
  const model = /\(Linux; Android [^;]+; ([^;)]+)/.exec(agent)?.[1];
  if (model && model !== 'K') return model;
  const known = ['iPhone', 'iPad', 'Android', 'Windows', 'Macintosh', 'Linux'].find((name) => agent.includes(name));
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(name)) ?? '';
  return [known ?? 'Web', browser.replace('Edg', 'Edge')].filter(Boolean).join(' · ');
}
