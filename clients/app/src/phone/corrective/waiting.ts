import type { NonConformityRowFragment } from '@muster/sdk';
import { computed } from 'vue';
import { useLoaded } from '@/shared/api/load';
import { muster } from '@/shared/api/muster';
import { useSession } from '@/shared/session/session';

/** The nonconformities whose answers wait for somebody who may judge them, and those whose effect is watched. */
export function useWaiting() {
  const session = useSession();
  const allowed = computed(() => session.viewer?.permissions.includes('nonConformity.verify') ?? false);
  const { data, error, loading, load } = useLoaded(async (): Promise<NonConformityRowFragment[]> => {
    if (!allowed.value) return [];
    const list = await muster().corrective.nonConformities({ first: 100, filter: { statuses: ['IMPLEMENTED', 'VERIFIED'] } });
    return list.nodes.toSorted((a, b) => a.status.localeCompare(b.status));
  });
  return { data, error, loading, load, allowed };
}
