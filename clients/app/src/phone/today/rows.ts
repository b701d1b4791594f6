import type { InspectionRowFragment } from '@muster/sdk';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';
import { useSession } from '@/shared/session/session';
import { useOffline } from '../offline/offline';

export type Row = InspectionRowFragment;
export type Group = 'overdue' | 'today' | 'later' | 'sent';

const PAGE = 100;

/** Inspections that wait for me, as the server said last; kept on the phone. */
export const useToday = defineStore('today', () => {
  const session = useSession();
  const offline = useOffline();
  const rows = shallowRef<readonly Row[]>([]);
  const known = ref(false);
  const error = shallowRef<unknown>();
  const loading = ref(false);
  const me = computed(() => session.viewer?.user.id);
  const key = () => areaKey(`today.${me.value}`);
  let owner: string | undefined;

  /** Shows what the phone knows, then what the server says; then brings all that is mine onto the phone. */
  async function load(): Promise<void> {
    if (!me.value) return;
    recall();
    loading.value = true;
    try {
      const { inspections } = muster();
      const [mine, free] = await Promise.all([
        inspections.list({ first: PAGE, filter: { assigneeId: me.value, statuses: ['ASSIGNED', 'IN_PROGRESS'] } }),
        inspections.list({ first: PAGE, filter: { statuses: ['PLANNED'] } }),
      ]);
      rows.value = [...mine.nodes, ...free.nodes];
      known.value = true;
      error.value = undefined;
      localStorage.setItem(key(), JSON.stringify(rows.value));
      void offline.prepareAll(mine.nodes);
    } catch (reason) {
      error.value = reason;
    } finally {
      loading.value = false;
    }
  }

  function recall(): void {
    if (owner === me.value) return;
    owner = me.value;
    const text = localStorage.getItem(key());
    rows.value = text ? (JSON.parse(text) as Row[]) : [];
    known.value = text !== null;
  }

  /** What was submitted on this phone waits for nobody any more, whatever the old list says. */
  function isSent(id: string): boolean {
    const status = offline.subjects.get(id)?.status;
    return status === 'WAITING' || status === 'SENT' || status === 'SAFE';
  }

  function groupOf(row: Row, now = new Date()): Group {
    if (isSent(row.id)) return 'sent';
    if (!row.dueAt) return 'later';
    const due = new Date(row.dueAt);
    if (due < now) return 'overdue';
    return due.toDateString() === now.toDateString() ? 'today' : 'later';
  }

  return { rows, known, error, loading, me, load, isSent, groupOf };
});
