import type { SessionCreateInput, Viewer } from '@muster/sdk';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';
import { isOffline } from '@/shared/errors/say';

/** Who is signed in. What was known last is kept on the device, so that the app opens without network. */
export const useSession = defineStore('session', () => {
  const viewer = shallowRef<Viewer | undefined>(remembered());
  const ended = ref(false);
  const signedIn = computed(() => viewer.value !== undefined);

  muster().session.onChange((change) => {
    if (change === 'signedIn') return;
    ended.value = change === 'expired';
    keep(undefined);
  });

  /** Takes up the session of an earlier visit. Never rejects: without network the last known person stays. */
  async function restore(): Promise<void> {
    if (!(await muster().session.restore())) return keep(undefined);
    try {
      keep(await muster().session.viewer());
    } catch (error) {
      if (!isOffline(error) && !viewer.value) keep(undefined);
    }
  }

  async function signIn(input: SessionCreateInput): Promise<void> {
    keep(await muster().session.signIn(input));
    ended.value = false;
  }

  /** Takes up what another way of signing in has given, as an invitation or a code. */
  function begin(found: Viewer): void {
    keep(found);
    ended.value = false;
  }

  async function signOut(): Promise<void> {
    await muster().session.signOut();
  }

  function keep(found: Viewer | undefined): void {
    viewer.value = found;
    if (found) localStorage.setItem(areaKey('viewer'), JSON.stringify(found));
    else localStorage.removeItem(areaKey('viewer'));
  }

  return { viewer, signedIn, ended, restore, signIn, begin, signOut };
});

function remembered(): Viewer | undefined {
  const text = localStorage.getItem(areaKey('viewer'));
  return text ? (JSON.parse(text) as Viewer) : undefined;
}
