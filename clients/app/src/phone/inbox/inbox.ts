import type { EventFieldsFragment } from '@muster/sdk';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { muster } from '@/shared/api/muster';
import { areaKey } from '@/shared/area';
import { useSession } from '@/shared/session/session';

export interface Notice {
  id: string;
  at: string;
  kind: string;
  actor: string | undefined;
  inspectionId: string;
  code: string;
  title: string;
}

const EVENTS = 200;

/** What happened that concerns me: inspections given to me or changed by others, and words about them. */
export const useInbox = defineStore('inbox', () => {
  const session = useSession();
  const notices = shallowRef<readonly Notice[]>([]);
  const known = ref(false);
  const error = shallowRef<unknown>();
  const loading = ref(false);
  const seenAt = ref('');
  const unread = computed(() => notices.value.filter(({ at }) => at > seenAt.value).length);
  const me = () => session.viewer?.user.id ?? '';
  let owner = '';

  async function load(): Promise<void> {
    recall();
    loading.value = true;
    try {
      const [mine, { nodes }] = await Promise.all([
        muster().inspections.list({ first: 200, filter: { assigneeId: me() } }),
        muster().events.list({ first: EVENTS }),
      ]);
      const inspections = new Map(mine.nodes.map((row) => [row.id, row]));
      notices.value = nodes.flatMap((event) => {
        const row = inspections.get(subjectOf(event));
        if (!row || event.actor?.id === me() || !isNews(event, me())) return [];
        const { id, at, kind, actor } = event;
        return [{ id, at, kind, actor: actor?.name, inspectionId: row.id, code: row.code, title: row.sku?.name ?? row.plan.name }];
      });
      known.value = true;
      error.value = undefined;
      localStorage.setItem(areaKey(`inbox.${me()}`), JSON.stringify(notices.value));
    } catch (reason) {
      error.value = reason;
    } finally {
      loading.value = false;
    }
  }

  function recall(): void {
    if (owner === me()) return;
    owner = me();
    const text = localStorage.getItem(areaKey(`inbox.${owner}`));
    notices.value = text ? (JSON.parse(text) as Notice[]) : [];
    known.value = text !== null;
    seenAt.value = localStorage.getItem(areaKey(`inbox-seen.${owner}`)) ?? '';
  }

  /** All that is shown has been seen. */
  function see(): void {
    const newest = notices.value[0]?.at;
    if (!newest || newest <= seenAt.value) return;
    seenAt.value = newest;
    localStorage.setItem(areaKey(`inbox-seen.${me()}`), newest);
  }

  return { notices, known, error, loading, seenAt, unread, load, see };
});

/** The object that an event is about; of a comment, the one that it stands on. */
function subjectOf({ subjectId, data }: EventFieldsFragment): string {
  const about = data as { nodeId?: string; inspectionId?: string } | null;
  return about?.inspectionId ?? about?.nodeId ?? subjectId ?? '';
}

const KINDS = [
  'inspection.assigned',
  'inspection.scheduled',
  'inspection.reviewed',
  'inspection.closed',
  'inspection.cancelled',
  'inspection.reopened',
  'lot.disposed',
  'comment.added',
  'comment.noted',
];

function isNews({ kind, data }: EventFieldsFragment, me: string): boolean {
  const assignee = (data as { assigneeId?: string | null } | null)?.assigneeId;
  if (kind === 'inspection.assigned' || kind === 'inspection.scheduled') return assignee === me;
  return KINDS.includes(kind);
}
